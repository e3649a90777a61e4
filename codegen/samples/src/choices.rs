//! Choices that come from bytes.

/// A source of choices. Where its bytes run out, each choice is the smallest.
#[derive(Debug, Clone)]
pub struct Choices {
    bytes: Vec<u8>,
    at: usize,
}

/// Enough for the values that are made; more would only make them larger.
const SEEDED: usize = 8192;

impl Choices {
    /// Takes choices from these bytes: those of a property test, or of a fuzzer.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self { bytes: bytes.into(), at: 0 }
    }

    /// Takes choices that look random and go the same way for the same seed.
    pub fn seeded(seed: u64) -> Self {
        let mut state = seed;
        let words = (0..SEEDED / 8).flat_map(|_| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            mix(state).to_le_bytes()
        });
        Self::new(words.collect::<Vec<u8>>())
    }

    /// Whether every choice to come is the smallest.
    pub fn is_exhausted(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// A number below the limit; 0 where there is no room.
    pub fn below(&mut self, limit: u64) -> u64 {
        let mut value = 0u64;
        let mut room = limit.saturating_sub(1);
        while room > 0 {
            value = value << 8 | u64::from(self.byte());
            room >>= 8;
        }
        if limit == 0 { 0 } else { value % limit }
    }

    /// An index below the length.
    pub fn index(&mut self, length: usize) -> usize {
        self.below(length as u64) as usize
    }

    /// A number from the first to the last, both possible; the first is the smallest choice.
    pub fn between(&mut self, first: i128, last: i128) -> i128 {
        let room = last.saturating_sub(first).clamp(0, i128::from(u64::MAX - 1)) as u64;
        first + i128::from(self.below(room + 1))
    }

    /// One of several; the first is the smallest choice.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.index(all.len()))
    }

    /// True once in so many times; false is the smaller choice.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == times.saturating_sub(1) && times > 0
    }

    fn byte(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }
}

/// SplitMix64.
fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_bytes_every_choice_is_the_smallest() {
        let mut choices = Choices::new([]);
        assert_eq!((choices.below(9), choices.between(-3, 3), choices.once_in(2)), (0, -3, false));
        assert_eq!((choices.pick(&["a", "b"]), choices.pick::<u8>(&[]), choices.is_exhausted()), (Some(&"a"), None, true));
    }

    #[test]
    fn the_same_seed_goes_the_same_way() {
        let rolls = |seed| {
            let mut choices = Choices::seeded(seed);
            [0; 8].map(|_| choices.below(1000))
        };
        assert_eq!(rolls(7), rolls(7));
        assert_ne!(rolls(7), rolls(8));
    }

    #[test]
    fn wide_ranges_do_not_overflow() {
        let mut choices = Choices::new([0xff; 64]);
        let found = choices.between(i128::from(i64::MIN), i128::from(u64::MAX));
        assert!((i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(&found));
    }
}
