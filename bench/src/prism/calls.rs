//! Calls of an operation: what is required alone, everything, values that people would write, and each answer that is described.

use serde_json::{Map, Value, json};
use specwright_samples::{Choices, Description, Direction, example, sample};

use crate::any_api::Operation;

/// A call.
pub(super) struct Call {
    pub(super) operation: String,
    pub(super) arguments: Value,
}

/// Chooses the media type of the answer, which Prism then has to have.
const ACCEPT: &str = "header.Accept";
/// Chooses Prism's answer.
const PREFER: &str = "header.Prefer";

impl Call {
    /// As `any-api calls` reads it.
    pub(super) fn line(&self) -> String {
        json!({"operation": self.operation, "arguments": self.arguments}).to_string()
    }
}

/// The calls of an operation; none where no arguments could be made.
pub(super) fn of(operation: &Operation, seed: u64, values: u64) -> Vec<Call> {
    let Some(description) = description(&operation.arguments) else { return Vec::new() };
    let seeded = |which: &str, seed: u64| sample(&description, &pointer(which), &mut Choices::seeded(seed));
    let all = (seed..).take(values as usize * TRIES).filter_map(|seed| seeded(ALL, seed)).filter(is_exact);
    let smallest = sample(&description, &pointer(REQUIRED), &mut Choices::new([]));
    let plain = example(&description, &pointer(ANY), &mut Choices::seeded(seed)).or_else(|| smallest.clone());
    // where Prism dies of a call, those with everything have been made
    let mut made: Vec<Value> = all.take(values as usize).collect();
    made.extend(plain.iter().cloned());
    made.extend(plain.iter().flat_map(|plain| answers(operation, plain)));
    made.extend((seed..).take(TRIES).filter_map(|seed| seeded(REQUIRED, seed)).find(is_exact));
    made.extend(smallest);
    let mut calls: Vec<Value> = Vec::new();
    made.into_iter().for_each(|one| {
        if !calls.contains(&one) {
            calls.push(one)
        }
    });
    calls.into_iter().map(|arguments| Call { operation: operation.operation.clone(), arguments }).collect()
}

/// The same call for each status, as an example and as Prism makes it up.
fn answers(operation: &Operation, plain: &Value) -> Vec<Value> {
    let media = operation.arguments.pointer("/properties/header.Accept/enum").and_then(Value::as_array);
    // Prism writes all examples as XML where that comes first
    let json = media.into_iter().flatten().find(|media| media.as_str().is_some_and(|media| media.contains("json")));
    let statuses = operation.statuses.iter().filter(|status| **status >= 200);
    let wanted = statuses.flat_map(|status| [format!("code={status}"), format!("code={status}, dynamic=true")]);
    let asking = wanted.filter_map(|wanted| {
        let mut arguments = plain.as_object()?.clone();
        arguments.remove(ACCEPT);
        arguments.extend(json.map(|media| (ACCEPT.to_owned(), media.clone())));
        arguments.insert(PREFER.to_owned(), wanted.into());
        Some(Value::Object(arguments))
    });
    asking.collect()
}

/// How many values are made for one that Prism can hold.
const TRIES: usize = 8;
/// What a double holds exactly; Prism refuses integers beyond.
const EXACT: i64 = (1 << 53) - 1;

/// Whether Prism can hold all numbers.
fn is_exact(value: &Value) -> bool {
    match value {
        Value::Number(number) if number.is_f64() => true,
        Value::Number(number) => number.as_i64().is_some_and(|number| (-EXACT..=EXACT).contains(&number)),
        Value::Array(items) => items.iter().all(is_exact),
        Value::Object(members) => members.values().all(is_exact),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

const ANY: &str = "=any";
const REQUIRED: &str = "=required";
const ALL: &str = "=all";

fn pointer(which: &str) -> String {
    format!("#/components/schemas/{which}")
}

/// The arguments as component schemas: as they are, without those that are optional, and with all of them required.
fn description(arguments: &Value) -> Option<Description> {
    let text = arguments.to_string().replace("\"$ref\":\"#/$defs/", "\"$ref\":\"#/components/schemas/");
    let mut any: Map<String, Value> = serde_json::from_str(&text).ok()?;
    let mut schemas = any.remove("$defs").and_then(|defined| defined.as_object().cloned()).unwrap_or_default();
    schemas.insert(REQUIRED.to_owned(), Value::Object(required(any.clone())));
    schemas.insert(ALL.to_owned(), Value::Object(all(any.clone())));
    schemas.insert(ANY.to_owned(), Value::Object(any));
    Description::new(&json!({"openapi": "3.1.0", "components": {"schemas": schemas}}), Direction::Request).ok()
}

fn required(mut schema: Map<String, Value>) -> Map<String, Value> {
    let names: Vec<Value> = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.retain(|name, _| names.iter().any(|required| required == name));
    }
    schema
}

fn all(mut schema: Map<String, Value>) -> Map<String, Value> {
    let properties = schema.get("properties").and_then(Value::as_object);
    let names: Value = properties.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    schema.insert("required".to_owned(), names);
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_give_what_is_required_and_everything_and_ask_for_each_answer() {
        assert!(is_exact(&json!([1, {"a": 0.5}])) && !is_exact(&json!([9_007_199_254_740_992_i64])));
        let arguments = json!({
            "type": "object",
            "properties": {"id": {"$ref": "#/$defs/Id"}, "limit": {"type": "integer"}},
            "required": ["id"],
            "additionalProperties": false,
            "$defs": {"Id": {"type": "string", "enum": ["a"]}}
        });
        let operation =
            Operation { operation: "getPet".to_owned(), arguments, security: Vec::new(), statuses: vec![100, 200, 404] };
        let calls: Vec<Value> = of(&operation, 1, 2).into_iter().map(|call| call.arguments).collect();
        assert_eq!(calls.last(), Some(&json!({"id": "a"})));
        assert!(calls.iter().filter(|call| call.get("limit").is_some()).count() >= 2, "{calls:?}");
        let preferred: Vec<&str> = calls.iter().filter_map(|call| call[PREFER].as_str()).collect();
        assert_eq!(preferred, ["code=200", "code=200, dynamic=true", "code=404", "code=404, dynamic=true"]);
    }
}
