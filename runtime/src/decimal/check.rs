//! Bounds of decimals, compared by their digits.

use std::cmp::Ordering;

use super::Decimal;
use crate::check::{At, Violations};

/// `minimum`.
pub fn minimum(value: &Decimal, least: &str, at: &At<'_>, violations: &mut Violations) {
    hold(value, least, "at least", Ordering::is_ge, at, violations);
}

/// `maximum`.
pub fn maximum(value: &Decimal, most: &str, at: &At<'_>, violations: &mut Violations) {
    hold(value, most, "at most", Ordering::is_le, at, violations);
}

/// `exclusiveMinimum`.
pub fn above(value: &Decimal, bound: &str, at: &At<'_>, violations: &mut Violations) {
    hold(value, bound, "greater than", Ordering::is_gt, at, violations);
}

/// `exclusiveMaximum`.
pub fn below(value: &Decimal, bound: &str, at: &At<'_>, violations: &mut Violations) {
    hold(value, bound, "less than", Ordering::is_lt, at, violations);
}

/// `multipleOf`.
pub fn multiple_of(value: &Decimal, unit: &str, at: &At<'_>, violations: &mut Violations) {
    if !value.is_multiple_of(unit) {
        violations.report(at, || format!("must be a multiple of {unit}, found {value}"));
    }
}

fn hold(value: &Decimal, bound: &str, words: &str, holds: fn(Ordering) -> bool, at: &At<'_>, violations: &mut Violations) {
    if !value.compare(bound).is_none_or(holds) {
        violations.report(at, || format!("must be {words} {bound}, found {value}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_digit_is_too_far_to_tell() {
        let mut violations = Violations::default();
        let value: Decimal = "1.00000000000000000000000000001".parse().unwrap();
        let at = &At::ROOT;
        minimum(&value, "1", at, &mut violations);
        above(&value, "1", at, &mut violations);
        multiple_of(&value, "0.00000000000000000000000000001", at, &mut violations);
        assert_eq!(violations.iter().count(), 0);
        maximum(&value, "1", at, &mut violations);
        below(&value, "1.000000000000000000000000000010", at, &mut violations);
        multiple_of(&value, "0.1", at, &mut violations);
        let told: Vec<String> = violations.iter().map(|violation| violation.detail.clone()).collect();
        assert_eq!(
            told,
            [
                "must be at most 1, found 1.00000000000000000000000000001",
                "must be less than 1.000000000000000000000000000010, found 1.00000000000000000000000000001",
                "must be a multiple of 0.1, found 1.00000000000000000000000000001",
            ]
        );
    }
}
