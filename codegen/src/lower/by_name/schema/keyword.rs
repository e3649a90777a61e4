//! Assertions as keywords.

use serde_json::{Map, Number, Value, json};

use crate::model;
use crate::model::Check;

/// Adds what is asserted; what is said twice in different ways is said in `allOf`.
pub(super) fn checks(printed: &mut Map<String, Value>, checks: &[Check]) {
    for check in checks {
        let (keyword, value) = keyword(check);
        assert(printed, keyword, value);
    }
}

/// Adds all that another schema says of the same values.
pub(super) fn together(printed: &mut Map<String, Value>, other: Value) {
    // what these say depends on what stands beside them
    const DEPENDING: [&str; 8] = [
        "$ref",
        "properties",
        "patternProperties",
        "additionalProperties",
        "unevaluatedProperties",
        "prefixItems",
        "items",
        "unevaluatedItems",
    ];
    let apart =
        |keyword: &String, printed: &Map<String, Value>| DEPENDING.contains(&keyword.as_str()) || printed.contains_key(keyword);
    match other {
        Value::Object(other) if !other.keys().any(|keyword| apart(keyword, printed)) => printed.extend(other),
        Value::Bool(true) => {}
        other => also(printed, other),
    }
}

fn assert(printed: &mut Map<String, Value>, keyword: &str, value: Value) {
    match printed.get(keyword) {
        Some(known) if *known == value => {}
        Some(_) => also(printed, json!({ keyword: value })),
        None => drop(printed.insert(keyword.to_owned(), value)),
    }
}

fn also(printed: &mut Map<String, Value>, other: Value) {
    if let Value::Array(all) = printed.entry("allOf").or_insert_with(|| json!([])) {
        all.push(other);
    }
}

fn keyword(check: &Check) -> (&'static str, Value) {
    match check {
        Check::Minimum(bound) => ("minimum", number(*bound)),
        Check::ExclusiveMinimum(bound) => ("exclusiveMinimum", number(*bound)),
        Check::Maximum(bound) => ("maximum", number(*bound)),
        Check::ExclusiveMaximum(bound) => ("exclusiveMaximum", number(*bound)),
        Check::MultipleOf(unit) => ("multipleOf", number(*unit)),
        Check::MinLength(least) => ("minLength", (*least).into()),
        Check::MaxLength(most) => ("maxLength", (*most).into()),
        Check::Pattern(source) => ("pattern", source.as_str().into()),
        Check::MinItems(least) => ("minItems", (*least).into()),
        Check::MaxItems(most) => ("maxItems", (*most).into()),
        Check::UniqueItems => ("uniqueItems", true.into()),
        Check::MinProperties(least) => ("minProperties", (*least).into()),
        Check::MaxProperties(most) => ("maxProperties", (*most).into()),
    }
}

/// Bounds beyond 64 bits are as near as a double is.
fn number(bound: model::Number) -> Value {
    let number = match bound {
        model::Number::Integer(value) => i64::try_from(value)
            .map(Number::from)
            .or_else(|_| u64::try_from(value).map(Number::from))
            .ok()
            .or_else(|| Number::from_f64(value as f64)),
        model::Number::Float(value, _) => Number::from_f64(value),
    };
    number.map_or(Value::Null, Value::Number)
}
