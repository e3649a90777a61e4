//! `type`, and whether `null` is a value.

use serde_json::{Map, Value, json};

const KNOWN: [&str; 7] = ["null", "boolean", "integer", "number", "string", "array", "object"];

/// Writes `type` as a list of types that there are.
pub(super) fn types(schema: &Map<String, Value>, converted: &mut Map<String, Value>) {
    let given: Vec<&str> = match schema.get("type") {
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    let is_integer = schema.get("format").and_then(Value::as_str).is_some_and(|format| super::number::range(format).is_some());
    let mut names: Vec<&str> = Vec::new();
    for name in given {
        let name = match name {
            "file" => "string",
            "number" if is_integer => "integer",
            name => name,
        };
        if KNOWN.contains(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    match names.as_slice() {
        [] => {}
        [one] => drop(converted.insert("type".to_owned(), json!(one))),
        several => drop(converted.insert("type".to_owned(), json!(several))),
    }
}

/// `nullable: true` is about the whole schema, also where an `enum`, `allOf` or `$ref` stands beside it, and in a description of 3.1,
/// which does not know it: that is what people mean by it.
pub(super) fn nullable(schema: &Map<String, Value>, mut converted: Map<String, Value>) -> Value {
    let says = ["nullable", "x-nullable"].iter().any(|keyword| schema.get(*keyword) == Some(&Value::Bool(true)));
    if !says {
        return Value::Object(converted);
    }
    let combines = ["$ref", "allOf", "anyOf", "oneOf", "not", "const"].iter().any(|keyword| converted.contains_key(*keyword));
    let Some(name) = converted.get("type").and_then(Value::as_str).map(str::to_owned).filter(|_| !combines) else {
        return json!({"anyOf": [converted, {"type": "null"}]});
    };
    converted.insert("type".to_owned(), json!([name, "null"]));
    if let Some(values) = converted.get_mut("enum").and_then(Value::as_array_mut)
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    Value::Object(converted)
}
