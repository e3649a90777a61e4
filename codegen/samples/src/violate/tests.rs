use serde_json::{Value, json};

use super::*;
use crate::convert::Direction;
use crate::make::sample;

/// The keywords broken in a few dozen values.
fn broken(schema: &Value) -> Vec<&'static str> {
    let document = json!({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}});
    let description = Description::new(&document, Direction::Response).expect("the schema can be judged");
    let judge = description.judge("#/components/schemas/A").unwrap();
    let mut keywords = Vec::new();
    for seed in 0..40 {
        let mut choices = Choices::seeded(seed);
        let value = sample(&description, "#/components/schemas/A", &mut choices).expect("a value");
        for violation in violations(&description, "#/components/schemas/A", &value, &mut choices) {
            assert!(!judge.is_valid(&violation.instance), "{violation:?}");
            keywords.push(violation.keyword);
        }
    }
    keywords
}

#[test]
fn every_keyword_is_broken() {
    for (keyword, schema) in [
        ("type", json!({"type": "string"})),
        ("null", json!({"type": "string"})),
        ("enum", json!({"type": "string", "enum": ["a", "b"]})),
        ("const", json!({"const": 1})),
        ("minLength", json!({"type": "string", "minLength": 2})),
        ("maxLength", json!({"type": "string", "maxLength": 2})),
        ("pattern", json!({"type": "string", "pattern": "^a+$"})),
        ("format", json!({"type": "string", "format": "uuid"})),
        ("minimum", json!({"type": "integer", "minimum": 2})),
        ("maximum", json!({"type": "integer", "format": "int32"})),
        ("exclusiveMinimum", json!({"type": "number", "exclusiveMinimum": 0.5})),
        ("exclusiveMaximum", json!({"type": "number", "exclusiveMaximum": 0.5})),
        ("multipleOf", json!({"type": "integer", "multipleOf": 5})),
        ("minItems", json!({"type": "array", "items": {}, "minItems": 1})),
        ("maxItems", json!({"type": "array", "items": {}, "maxItems": 2, "minItems": 1})),
        ("uniqueItems", json!({"type": "array", "items": {}, "uniqueItems": true})),
        ("items", json!({"type": "array", "prefixItems": [{}], "items": false, "minItems": 1, "maxItems": 1})),
        ("contains", json!({"type": "array", "items": {}, "contains": {"const": 1}})),
        (
            "minContains",
            json!({"type": "array", "items": {"type": "integer"}, "contains": {"type": "integer"}, "minContains": 2, "minItems": 2}),
        ),
        (
            "maxContains",
            json!({"type": "array", "items": {"type": "integer"}, "contains": {"type": "integer"}, "maxContains": 2}),
        ),
        ("unevaluatedItems", json!({"type": "array", "prefixItems": [{}], "unevaluatedItems": false, "minItems": 1})),
        ("not", json!({"type": "string", "not": {"const": "no"}})),
        ("required", json!({"type": "object", "required": ["a"], "properties": {"a": {}}})),
        ("dependentRequired", json!({"type": "object", "properties": {"a": {}, "b": {}}, "dependentRequired": {"a": ["b"]}})),
        ("additionalProperties", json!({"type": "object", "additionalProperties": false})),
        ("propertyNames", json!({"type": "object", "propertyNames": {"pattern": "^a+$"}, "additionalProperties": true})),
        ("minProperties", json!({"type": "object", "additionalProperties": true, "minProperties": 1})),
        ("maxProperties", json!({"type": "object", "additionalProperties": true, "maxProperties": 1, "minProperties": 1})),
        ("type", json!({"oneOf": [{"type": "string"}, {"type": "integer"}]})),
    ] {
        let keywords = broken(&schema);
        assert!(keywords.contains(&keyword), "{keyword} of {schema}: {keywords:?}");
    }
}

#[test]
fn places_inside_are_told_with_their_pointer() {
    let schema = json!({"type": "object", "required": ["a/b"], "properties": {"a/b": {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 0}}}});
    let document = json!({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}});
    let description = Description::new(&document, Direction::Response).unwrap();
    let found = violations(&description, "#/components/schemas/A", &json!({"a/b": [3]}), &mut Choices::seeded(1));
    let minimum = found.iter().find(|violation| violation.keyword == "minimum").unwrap();
    assert_eq!((minimum.pointer.as_str(), &minimum.instance), ("/a~1b/0", &json!({"a/b": [-1]})));
}
