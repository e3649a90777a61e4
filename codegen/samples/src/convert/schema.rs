//! One schema and what it holds.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{BASE, Context, anchor, number, one_way, types};
use crate::{pointer, regular};

/// The annotation of a schema whose properties in part do not travel.
pub(crate) const GONE: &str = "x-does-not-travel";

/// A converted schema; what is none becomes one that allows everything.
pub(super) fn schema(context: Context<'_>, value: &Value) -> Value {
    inner(context, value, &HashSet::new())
}

/// Properties of the other direction may be declared in one branch of an `allOf` and required in another.
fn inner(context: Context<'_>, value: &Value, known_gone: &HashSet<String>) -> Value {
    let members = match value {
        Value::Object(members) => members,
        Value::Bool(_) => return value.clone(),
        Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) => return json!({}),
    };
    let mut gone = one_way::properties(context, members);
    gone.extend(known_gone.iter().cloned());
    let mut converted = Map::new();
    if let Some(target) = members.get("$dynamicRef").and_then(Value::as_str) {
        // one schema of the document has the anchor
        converted.insert("$ref".to_owned(), absolute(context, target).into());
    }
    if !gone.is_empty() {
        // a schema that this one refers to may declare them without saying that they travel one way
        let mut names: Vec<&String> = gone.iter().collect();
        names.sort();
        converted.insert(GONE.to_owned(), json!(names));
    }
    for (keyword, value) in members {
        if let Some(value) = keep(context, keyword, value, &gone) {
            converted.insert(keyword.clone(), value);
        }
    }
    for (encoding, format) in [("base64", "byte"), ("base64url", "base64url")] {
        if members.get("contentEncoding").is_some_and(|found| found == encoding) {
            // a validator takes it for a remark, and types do not
            converted.entry("format").or_insert(format.into());
        }
    }
    if let Some(Value::Array(_)) = members.get("items") {
        tuple(context, members, &mut converted);
    }
    number::bounds(context.dialect, members, &mut converted);
    types::types(members, &mut converted);
    types::nullable(members, converted)
}

/// A list in `items`, and `additionalItems` for what follows, as it was written until 2019.
fn tuple(context: Context<'_>, members: &Map<String, Value>, converted: &mut Map<String, Value>) {
    for (old, new) in [("items", "prefixItems"), ("additionalItems", "items")] {
        if let Some(value) = members.get(old).and_then(|value| keep(context, new, value, &HashSet::new())) {
            converted.insert(new.to_owned(), value);
        }
    }
}

/// A reference of this document by the place that it means, also where it names an anchor.
fn absolute(context: Context<'_>, target: &str) -> String {
    let Some(fragment) = target.strip_prefix('#') else { return target.to_owned() };
    let place = anchor::place(context.document, fragment).unwrap_or_else(|| pointer::decode(fragment));
    format!("{BASE}#{}", pointer::encode(&place))
}

/// A keyword's value as a validator takes it; nothing where its value is not what the keyword takes.
fn keep(context: Context<'_>, keyword: &str, value: &Value, gone: &HashSet<String>) -> Option<Value> {
    let schema = |value: &Value| inner(context, value, &HashSet::new());
    match keyword {
        "$ref" => value.as_str().map(|target| absolute(context, target).into()),
        "properties" => {
            let kept = value.as_object()?.iter().filter(|(name, _)| !gone.contains(*name));
            Some(kept.map(|(name, property)| (name.clone(), schema(property))).collect())
        }
        "required" => required(value, gone),
        "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
            Some(value.as_object()?.iter().map(|(name, value)| (name.clone(), schema(value))).collect())
        }
        "allOf" => some_schemas(value, |value| inner(context, value, gone)),
        "anyOf" | "oneOf" => some_schemas(value, |value| inner(context, value, gone)),
        "prefixItems" => some_schemas(value, schema),
        "items"
        | "additionalProperties"
        | "not"
        | "if"
        | "then"
        | "else"
        | "contains"
        | "propertyNames"
        | "unevaluatedItems"
        | "unevaluatedProperties" => (value.is_object() || value.is_boolean()).then(|| schema(value)),
        "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" | "minContains"
        | "maxContains" => value.as_u64().map(Value::from),
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => value.is_number().then(|| value.clone()),
        "multipleOf" => value.as_f64().is_some_and(|value| value > 0.0).then(|| value.clone()),
        "pattern" => value.as_str().filter(|pattern| regular::takes(pattern)).map(|pattern| regular::plain(pattern).into()),
        "enum" => value.as_array().filter(|values| !values.is_empty()).map(|_| value.clone()),
        "format" => value.as_str().map(Value::from),
        "uniqueItems" => value.as_bool().map(Value::from),
        // said in another way, or of no meaning to a validator
        "type" | "nullable" | "x-nullable" | "description" | "title" | "xml" | "externalDocs" | "deprecated" | "readOnly"
        | "writeOnly" | "$anchor" | "$dynamicAnchor" | "$dynamicRef" | "additionalItems" => None,
        _ => Some(value.clone()),
    }
}

fn some_schemas(value: &Value, schema: impl Fn(&Value) -> Value) -> Option<Value> {
    let schemas = value.as_array().filter(|schemas| !schemas.is_empty())?;
    Some(schemas.iter().map(schema).collect())
}

/// Each name once.
fn required(value: &Value, gone: &HashSet<String>) -> Option<Value> {
    let mut names: Vec<&str> = Vec::new();
    for name in value.as_array()?.iter().filter_map(Value::as_str) {
        if !gone.contains(name) && !names.contains(&name) {
            names.push(name);
        }
    }
    Some(json!(names))
}
