//! Exclusive bounds that are flags, and bounds that formats say.

use serde_json::{Map, Value, json};

use super::Dialect;

/// Writes the bounds of a schema as numbers.
pub(super) fn bounds(dialect: Dialect, schema: &Map<String, Value>, converted: &mut Map<String, Value>) {
    if dialect == Dialect::Old {
        exclusive(schema, converted, "minimum", "exclusiveMinimum");
        exclusive(schema, converted, "maximum", "exclusiveMaximum");
    }
    let is_number = matches!(schema.get("type").and_then(Value::as_str), Some("integer" | "number")) || is_numeric_list(schema);
    let format = schema.get("format").and_then(Value::as_str).filter(|_| is_number);
    if let Some((least, most)) = format.and_then(range) {
        tighten(converted, "minimum", least, |old, new| old < new);
        tighten(converted, "maximum", most, |old, new| old > new);
    }
}

/// The least and the most of a format.
pub(crate) fn range(format: &str) -> Option<(Value, Value)> {
    Some(match format {
        "int8" => (json!(i8::MIN), json!(i8::MAX)),
        "int16" => (json!(i16::MIN), json!(i16::MAX)),
        "int32" => (json!(i32::MIN), json!(i32::MAX)),
        "int64" => (json!(i64::MIN), json!(i64::MAX)),
        "uint8" => (json!(0), json!(u8::MAX)),
        "uint16" => (json!(0), json!(u16::MAX)),
        "uint32" => (json!(0), json!(u32::MAX)),
        "uint64" => (json!(0), json!(u64::MAX)),
        _ => return None,
    })
}

fn is_numeric_list(schema: &Map<String, Value>) -> bool {
    let types = schema.get("type").and_then(Value::as_array).into_iter().flatten();
    types.filter_map(Value::as_str).any(|name| name == "integer" || name == "number")
}

fn exclusive(schema: &Map<String, Value>, converted: &mut Map<String, Value>, bound: &str, flag: &str) {
    if schema.get(flag) == Some(&Value::Bool(true))
        && let Some(limit) = converted.remove(bound)
    {
        converted.insert(flag.to_owned(), limit);
    }
}

fn tighten(converted: &mut Map<String, Value>, bound: &str, limit: Value, looser: fn(f64, f64) -> bool) {
    let old = converted.get(bound).and_then(Value::as_f64);
    let new = limit.as_f64().unwrap_or_default();
    if old.is_none_or(|old| looser(old, new)) {
        converted.insert(bound.to_owned(), limit);
    }
}
