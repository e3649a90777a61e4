//! What rounds that alternate come to.

use serde::{Deserialize, Deserializer, Serialize};

/// What one of those that are compared came to when it was its turn.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Turn {
    /// Requests or calls.
    pub(crate) done: u64,
    pub(crate) seconds: f64,
    pub(crate) cpu_seconds: f64,
}

impl Turn {
    /// How many a second.
    pub(crate) fn rate(&self) -> f64 {
        self.done as f64 / self.seconds
    }

    /// CPU time of one, in microseconds.
    pub(crate) fn cpu(&self) -> f64 {
        self.cpu_seconds * 1e6 / self.done.max(1) as f64
    }
}

/// The value in the middle; 0 of none.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.get(middle) {
        Some(upper) if values.len().is_multiple_of(2) => (upper + values.get(middle - 1).unwrap_or(upper)) / 2.0,
        Some(value) => *value,
        None => 0.0,
    }
}

/// The median of what each round of one is by the same round of the other.
pub(crate) fn ratio<T>(one: &[T], other: &[T], figure: impl Fn(&T) -> f64) -> f64 {
    median(one.iter().zip(other).map(|(one, other)| figure(one) / figure(other)))
}

/// A figure that was kept; JSON has no word for what a round that was too short came to, and says null.
pub(crate) fn kept<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f64::NAN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_found_and_rounds_are_compared_with_their_own() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
        assert_eq!(ratio(&[1.0, 20.0, 3.0], &[2.0, 10.0, 6.0], |value| *value), 0.5);
    }
}
