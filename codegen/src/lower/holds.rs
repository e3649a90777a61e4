//! Whether a value that the description spells out is as an assertion has it.

use serde_json::Value;

use super::pattern;
use crate::model::Check;

/// Assertions say nothing of values of another type; one that cannot be told here does not hold.
pub(super) fn holds(check: &Check, value: &Value) -> bool {
    match value {
        Value::String(text) => of_text(check, text),
        Value::Number(number) => number.as_f64().is_some_and(|number| of_number(check, number)),
        Value::Array(items) => of_array(check, items),
        Value::Object(members) => of_object(check, members.len()),
        Value::Null | Value::Bool(_) => true,
    }
}

fn of_text(check: &Check, text: &str) -> bool {
    let length = text.chars().count() as u64;
    match check {
        Check::MinLength(least) => length >= *least,
        Check::MaxLength(most) => length <= *most,
        Check::Pattern(source) => {
            let regex = pattern::translate(source).ok().and_then(|translated| regex::Regex::new(&translated).ok());
            regex.is_some_and(|regex| regex.is_match(text))
        }
        _ => true,
    }
}

fn of_number(check: &Check, number: f64) -> bool {
    match check {
        Check::Minimum(bound) => number >= bound.to_f64(),
        Check::ExclusiveMinimum(bound) => number > bound.to_f64(),
        Check::Maximum(bound) => number <= bound.to_f64(),
        Check::ExclusiveMaximum(bound) => number < bound.to_f64(),
        Check::MultipleOf(unit) => number % unit.to_f64() == 0.0,
        _ => true,
    }
}

fn of_array(check: &Check, items: &[Value]) -> bool {
    let count = items.len() as u64;
    match check {
        Check::MinItems(least) => count >= *least,
        Check::MaxItems(most) => count <= *most,
        Check::UniqueItems => count < 2,
        _ => true,
    }
}

fn of_object(check: &Check, members: usize) -> bool {
    let count = members as u64;
    match check {
        Check::MinProperties(least) => count >= *least,
        Check::MaxProperties(most) => count <= *most,
        _ => true,
    }
}
