//! Texts, numbers, and whether two values are equal.

use serde_json::{Map, Number, Value};

use crate::make::as_integer;
use crate::regular;

/// Whether a text is as long as it must be, and matches.
pub(super) fn text(schema: &Map<String, Value>, text: &str) -> bool {
    let length = text.chars().count() as u64;
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
    bound("minLength").is_none_or(|least| length >= least)
        && bound("maxLength").is_none_or(|most| length <= most)
        && schema.get("pattern").and_then(Value::as_str).is_none_or(|source| regular::matches(source, text))
}

/// Whether a number is within its bounds, and a multiple.
pub(super) fn number(schema: &Map<String, Value>, number: &Number) -> bool {
    let value = Value::Number(number.clone());
    let bound =
        |keyword: &str, holds: fn(f64) -> bool| schema.get(keyword).and_then(|bound| difference(&value, bound)).is_none_or(holds);
    bound("minimum", |over| over >= 0.0)
        && bound("exclusiveMinimum", |over| over > 0.0)
        && bound("maximum", |over| over <= 0.0)
        && bound("exclusiveMaximum", |over| over < 0.0)
        && schema.get("multipleOf").is_none_or(|unit| is_multiple(&value, unit))
}

/// How much is between two numbers; of integers exactly.
fn difference(value: &Value, bound: &Value) -> Option<f64> {
    match (as_integer(value), as_integer(bound)) {
        (Some(value), Some(bound)) => Some(value.saturating_sub(bound) as f64),
        _ => Some(value.as_f64()? - bound.as_f64()?),
    }
}

fn is_multiple(value: &Value, unit: &Value) -> bool {
    if let (Some(value), Some(unit)) = (as_integer(value), as_integer(unit)) {
        return unit == 0 || value % unit == 0;
    }
    let (Some(value), Some(unit)) = (value.as_f64(), unit.as_f64()) else { return true };
    let times = value / unit;
    // binary fractions are near to what is meant only
    (times - times.round()).abs() <= times.abs().max(1.0) * f64::EPSILON * 4.0
}

/// Whether two values are equal; `1.0` is `1`.
pub(super) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(_), Value::Number(_)) => match (as_integer(left), as_integer(right)) {
            (Some(left), Some(right)) => left == right,
            _ => left.as_f64() == right.as_f64(),
        },
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let has = |(name, left): (&String, &Value)| right.get(name).is_some_and(|right| same(left, right));
            left.len() == right.len() && left.iter().all(has)
        }
        _ => left == right,
    }
}
