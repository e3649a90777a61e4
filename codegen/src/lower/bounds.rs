//! Bounds and units of numbers in the terms of the Rust type: those of integers are integers, those of decimals keep every digit.

use super::whole_unit::whole_unit;
use crate::api::{Check, Comparison};
use crate::model::{self, Number};
use crate::source::Sources;

/// Of an integer: `exclusiveMinimum: 0.5` is `minimum: 1`.
pub(super) fn integer(sources: &Sources, check: &model::Check) -> Option<Check> {
    let below = |bound: &Number| whole_below(sources, *bound);
    let above = |bound: &Number| whole_above(sources, *bound);
    Some(match check {
        model::Check::Minimum(bound) => Check::Minimum(above(bound)),
        model::Check::ExclusiveMinimum(bound) => Check::Minimum(below(bound).saturating_add(1)),
        model::Check::Maximum(bound) => Check::Maximum(below(bound)),
        model::Check::ExclusiveMaximum(bound) => Check::Maximum(above(bound).saturating_sub(1)),
        model::Check::MultipleOf(Number::Integer(unit)) => Check::MultipleOf(*unit),
        model::Check::MultipleOf(Number::Float(unit, _)) => Check::MultipleOf(whole_unit(*unit).filter(|unit| *unit != 1)?),
        _ => return None,
    })
}

/// Of a double, to its own precision.
pub(super) fn number(check: &model::Check) -> Option<Check> {
    Some(match check {
        model::Check::Minimum(bound) => Check::MinimumNumber(bound.to_f64()),
        model::Check::ExclusiveMinimum(bound) => Check::Above(bound.to_f64()),
        model::Check::Maximum(bound) => Check::MaximumNumber(bound.to_f64()),
        model::Check::ExclusiveMaximum(bound) => Check::Below(bound.to_f64()),
        model::Check::MultipleOf(unit) => Check::MultipleOfNumber(unit.to_f64()),
        _ => return None,
    })
}

/// Of a decimal, as it is written.
pub(super) fn decimal(sources: &Sources, check: &model::Check) -> Option<Check> {
    let (rule, operand) = match check {
        model::Check::Minimum(bound) => (Comparison::Minimum, bound),
        model::Check::ExclusiveMinimum(bound) => (Comparison::Above, bound),
        model::Check::Maximum(bound) => (Comparison::Maximum, bound),
        model::Check::ExclusiveMaximum(bound) => (Comparison::Below, bound),
        model::Check::MultipleOf(unit) => (Comparison::MultipleOf, unit),
        _ => return None,
    };
    Some(Check::Decimal(rule, digits(sources, *operand)))
}

/// The number as it is written.
pub(super) fn digits(sources: &Sources, number: Number) -> String {
    match number {
        Number::Integer(value) => value.to_string(),
        Number::Float(_, at) => sources.literal(at).to_string(),
    }
}

/// The greatest integer that is not above a number.
fn whole_below(sources: &Sources, number: Number) -> i128 {
    match number {
        Number::Integer(value) => value,
        Number::Float(value, _) => match split(&digits(sources, number)) {
            Some((whole, fraction)) => whole.saturating_sub(i128::from(fraction && value < 0.0)),
            None => value.floor() as i128,
        },
    }
}

/// The least integer that is not below a number.
fn whole_above(sources: &Sources, number: Number) -> i128 {
    match number {
        Number::Integer(value) => value,
        Number::Float(value, _) => match split(&digits(sources, number)) {
            Some((whole, fraction)) => whole.saturating_add(i128::from(fraction && value > 0.0)),
            None => value.ceil() as i128,
        },
    }
}

/// What stands before the point, and whether anything but zeros stands behind it; `None` for a number with an exponent.
fn split(digits: &str) -> Option<(i128, bool)> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = fraction.bytes().all(|byte| byte.is_ascii_digit());
    Some((whole.parse().ok().filter(|_| plain)?, fraction.bytes().any(|byte| byte != b'0')))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_fraction_is_told_from_zeros() {
        let cases =
            [("1.0", Some((1, false))), ("-1.5", Some((-1, true))), ("9007199254740993.5", Some((9007199254740993, true)))];
        for (digits, parts) in cases {
            assert_eq!(split(digits), parts, "{digits}");
        }
        assert_eq!((split("1e3"), split("1.5e3")), (None, None));
    }
}
