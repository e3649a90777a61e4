//! Values as people write them: `"string"`, `7`, `2024-05-17T09:30:00Z`.

use serde_json::{Number, Value};

use super::number::{Integers, integers, whole_number};
use super::{Making, format};
use crate::choices::Choices;
use crate::fit;
use crate::flat::Flat;
use crate::regular;

/// A value that the description gives as an example, where it fits all schemas.
pub(super) fn given(making: &Making<'_>, schemas: &[&Value], flat: &Flat<'_>) -> Option<Value> {
    if !making.is_rich() {
        return None;
    }
    let lists = flat.all("examples").filter_map(Value::as_array).flatten();
    let mut given = flat.all("example").chain(lists);
    given.find(|value| schemas.iter().all(|schema| fit::holds(making.description, schema, value))).cloned()
}

/// A text of the format that is as long as it must be, and matches.
pub(super) fn formatted(choices: &mut Choices, flat: &Flat<'_>, least: u64, most: Option<u64>) -> Option<String> {
    let text = flat.all("format").filter_map(Value::as_str).find_map(|name| of_format(name, choices))?;
    let length = text.chars().count() as u64;
    let mut patterns = flat.all("pattern").filter_map(Value::as_str);
    let fits = length >= least && most.is_none_or(|most| length <= most);
    (fits && patterns.all(|source| regular::matches(source, &text))).then_some(text)
}

/// The word for texts, as long as it must be.
pub(super) fn word(least: u64, most: Option<u64>) -> String {
    let length = most.unwrap_or(u64::MAX).min(least.max(6));
    "string".chars().cycle().take(usize::try_from(length).unwrap_or(6)).collect()
}

fn of_format(name: &str, choices: &mut Choices) -> Option<String> {
    let fixed = match name {
        "date-time" => return Some(format!("{}T{}", date(choices), time(choices))),
        "date" => return Some(date(choices)),
        "time" => return Some(time(choices)),
        "duration" => "PT1H",
        "uuid" => "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "uri" | "url" | "iri" => "https://example.com/",
        "email" | "idn-email" => "user@example.com",
        "hostname" | "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" | "base64url" => "c2FtcGxl",
        "http-date" | "date-time-rfc1123" => "Sun, 06 Nov 1994 08:49:37 GMT",
        "decimal" | "float" | "double" => "10.50",
        "char" => "a",
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" => "7",
        _ => return format::text(name, &mut Choices::new([])),
    };
    Some(fixed.to_owned())
}

fn date(choices: &mut Choices) -> String {
    format!("2024-{:02}-{:02}", choices.between(1, 12), choices.between(1, 28))
}

fn time(choices: &mut Choices) -> String {
    format!("{:02}:30:00Z", choices.between(8, 17))
}

/// A small integer, positive where it may be.
pub(super) fn integer(choices: &mut Choices, flat: &Flat<'_>) -> Option<Value> {
    let Integers { first, last, step } = integers(flat)?;
    let near = 1i128.clamp(first, last);
    whole_number(choices.between(near, last.min(near.saturating_add(99))).checked_mul(step)?)
}

/// A number with half a unit where there is room, else the middle.
pub(super) fn number(choices: &mut Choices, flat: &Flat<'_>) -> Option<Value> {
    if flat.all("multipleOf").next().is_some() {
        return super::number::number(choices, flat);
    }
    let floats = |keyword: &str| flat.all(keyword).filter_map(Value::as_f64).collect::<Vec<f64>>();
    let low = floats("minimum").into_iter().chain(floats("exclusiveMinimum")).reduce(f64::max);
    let high = floats("maximum").into_iter().chain(floats("exclusiveMaximum")).reduce(f64::min);
    let half = choices.between(1, 99) as f64 + 0.5;
    let found = match (low, high) {
        (None, None) => half,
        (Some(low), None) => low.max(0.0) + half,
        (None, Some(high)) => high.min(100.0) - half,
        (Some(low), Some(high)) if low < half && half < high => half,
        (Some(low), Some(high)) => low + (high - low) / 2.0,
    };
    Number::from_f64(found).map(Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Choices, Description, Direction, example, fits};

    fn made(schema: Value, seed: u64) -> Option<Value> {
        let document = json!({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}});
        let description = Description::new(&document, Direction::Response).expect("it is read");
        let made = example(&description, "#/components/schemas/A", &mut Choices::seeded(seed));
        assert!(made.iter().all(|made| fits(&description, "#/components/schemas/A", made)));
        made
    }

    use super::*;

    #[test]
    fn values_are_such_as_people_write() {
        for (schema, expected) in [
            (json!({"type": "string"}), json!("string")),
            (json!({"type": "string", "maxLength": 3}), json!("str")),
            (json!({"type": "string", "minLength": 8}), json!("stringst")),
            (json!({"type": ["string", "null"], "format": "uuid"}), json!("3fa85f64-5717-4562-b3fc-2c963f66afa6")),
            (json!({"type": "string", "examples": [7, "Rex"]}), json!("Rex")),
            (json!({"type": "integer", "minimum": 5, "maximum": 5}), json!(5)),
            (json!({"type": "number", "minimum": 0, "maximum": 1}), json!(0.5)),
            (json!({"type": "object", "properties": {"a": {"type": "string"}, "b": {}}}), json!({"a": "string", "b": "string"})),
            (json!({"type": "object", "additionalProperties": {"type": "string"}}), json!({"key": "string"})),
            (json!({"type": "object", "additionalProperties": true}), json!({})),
            (
                json!({"type": "object", "properties": {"a": {}, "b": {}}, "not": {"required": ["a", "b"]}, "required": ["b"]}),
                json!({"b": "string"}),
            ),
            (json!({"oneOf": [{"type": "string"}, {"type": "string", "minLength": 1}]}), json!("string")),
            (json!({"anyOf": [false, {"type": "null"}]}), Value::Null),
        ] {
            assert_eq!(made(schema.clone(), 7), Some(expected), "{schema}");
        }
        assert_eq!(made(json!({"type": "string", "minLength": 2, "maxLength": 1}), 7), None);
    }

    #[test]
    fn recursion_ends_and_seeds_differ() {
        let tree = json!({"type": "object", "properties": {"at": {"type": "string", "format": "date"}, "children": {"type": "array", "items": {"$ref": "#/components/schemas/A"}}}});
        let first = made(tree.clone(), 1).expect("a value").to_string();
        assert!(first.len() < 3000 && first.starts_with("{\"at\":\"2024-"), "{first}");
        let shown = |seed| made(tree.clone(), seed).expect("a value").to_string();
        assert!(shown(1) == first && shown(2) != first);
    }
}
