use serde_json::{Value, json};

use super::*;
use crate::convert::Direction;

/// A description of one schema `A` besides others.
fn description(version: &str, schemas: Value) -> Description {
    let document = json!({"openapi": version, "components": {"schemas": schemas}});
    Description::new(&document, Direction::Response).expect("the schemas can be judged")
}

/// Values of `A`, a few dozen.
fn samples(version: &str, schemas: Value) -> Vec<Value> {
    let description = description(version, schemas);
    let seeds = 0..60;
    seeds.map(|seed| sample(&description, "#/components/schemas/A", &mut Choices::seeded(seed)).expect("a value")).collect()
}

/// `sample` confirms each value, so what is to be shown is that every keyword leaves some.
#[test]
fn every_keyword_is_satisfied() {
    let cases = [
        json!({"type": "string", "minLength": 3, "maxLength": 5}),
        json!({"type": "string", "pattern": "^[A-Z]{2}[0-9]*$", "minLength": 5}),
        json!({"type": "string", "format": "date-time"}),
        json!({"type": "string", "format": "date"}),
        json!({"type": "string", "format": "time"}),
        json!({"type": "string", "format": "duration"}),
        json!({"type": "string", "format": "uuid"}),
        json!({"type": "string", "format": "uri"}),
        json!({"type": "string", "format": "email"}),
        json!({"type": "string", "format": "hostname"}),
        json!({"type": "string", "format": "ipv4"}),
        json!({"type": "string", "format": "ipv6"}),
        json!({"type": "string", "format": "byte"}),
        json!({"type": "string", "format": "int64"}),
        json!({"type": "string", "format": "json-pointer"}),
        json!({"type": "string", "format": "colour"}),
        json!({"type": "integer", "format": "int32"}),
        json!({"type": "integer", "minimum": 3, "exclusiveMaximum": 9, "multipleOf": 4}),
        json!({"type": "integer", "minimum": -5, "maximum": -3}),
        json!({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}),
        json!({"type": "number", "multipleOf": 0.01, "minimum": 1, "maximum": 2}),
        json!({"type": "number", "format": "float"}),
        json!({"type": ["boolean", "null"]}),
        json!({"enum": ["a", 1, null]}),
        json!({"const": {"a": 1}}),
        json!({"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 2, "uniqueItems": true}),
        json!({"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": false, "minItems": 2, "maxItems": 2}),
        json!({"type": "array", "contains": {"const": 7}, "items": {"type": "integer"}}),
        json!({"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a", "b"]}),
        json!({"type": "object", "properties": {"a": {}}, "additionalProperties": false}),
        json!({"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2, "maxProperties": 3}),
        json!({"type": "object", "patternProperties": {"^x-[a-z]+$": {"type": "integer"}}, "additionalProperties": false}),
        json!({"type": "object", "propertyNames": {"pattern": "^[a-c]+$"}, "additionalProperties": true}),
        json!({"type": "object", "properties": {"a": {}, "b": {}}, "dependentRequired": {"a": ["b"]}}),
        json!({"allOf": [{"properties": {"a": {"type": "integer"}}}, {"required": ["a"], "properties": {"a": {"minimum": 5}}}]}),
        json!({"oneOf": [{"type": "integer"}, {"type": "object", "required": ["b"], "properties": {"b": {}}}]}),
        json!({"anyOf": [{"type": "integer"}, {"type": "string"}]}),
        json!({"type": "integer", "minimum": 0, "maximum": 3, "not": {"const": 0}}),
        json!({"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a"],
            "if": {"properties": {"a": {"const": true}}}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}),
        json!({}),
        json!(true),
    ];
    for schema in cases {
        let made = samples("3.1.0", json!({"A": schema.clone()}));
        assert_eq!(made.len(), 60, "{schema}");
    }
}

#[test]
fn what_no_value_satisfies_has_no_sample() {
    for schema in [json!(false), json!({"type": "integer", "minimum": 2, "maximum": 1}), json!({"enum": ["a"], "const": "b"})] {
        let description = description("3.1.0", json!({"A": schema.clone()}));
        assert_eq!(sample(&description, "#/components/schemas/A", &mut Choices::seeded(1)), None, "{schema}");
        assert_eq!(sample(&description, "#/components/schemas/B", &mut Choices::seeded(1)), None);
    }
}

#[test]
fn recursion_ends() {
    let schemas = json!({
        "A": {"type": "object", "required": ["children", "next"], "properties": {
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
            "next": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}]}
        }}
    });
    let made = samples("3.0.0", schemas.clone());
    assert!(made.iter().all(|value| value.to_string().len() < 100_000));
    let least = sample(&description("3.0.0", schemas), "#/components/schemas/A", &mut Choices::new([]));
    assert_eq!(least, Some(json!({"children": [], "next": "a"})));
}

#[test]
fn undeclared_members_are_made_only_where_the_schema_speaks_of_them() {
    let closed = samples("3.1.0", json!({"A": {"type": "object", "properties": {"a": {}}}}));
    assert!(closed.iter().all(|value| value.as_object().unwrap().keys().all(|name| name == "a")));
    let open = samples("3.1.0", json!({"A": {"type": "object", "properties": {"a": {}}, "additionalProperties": true}}));
    assert!(open.iter().any(|value| value.as_object().unwrap().keys().any(|name| name != "a")));
}

#[test]
fn tags_mean_their_branch() {
    let animal = |name: &str| json!({"type": "object", "required": ["kind", name], "properties": {"kind": {"type": "string"}, name: {"type": "integer"}}});
    let schemas = json!({
        "A": {
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind", "mapping": {"hound": "#/components/schemas/Dog"}}
        },
        "Cat": animal("lives"),
        "Dog": animal("bark"),
    });
    for value in samples("3.0.0", schemas) {
        let expected = if value.get("bark").is_some() { "hound" } else { "Cat" };
        assert_eq!(value["kind"], expected, "{value}");
    }
}

#[test]
fn tags_without_branches_mean_what_extends() {
    let schemas = json!({
        "A": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}, "discriminator": {"propertyName": "kind"}},
        "Dog": {"allOf": [{"$ref": "#/components/schemas/A"}, {"required": ["bark"], "properties": {"bark": {"type": "integer"}}}]},
    });
    let made = samples("3.0.0", schemas.clone());
    assert!(made.iter().any(|value| value["kind"] == "Dog" && value["bark"].is_i64()), "{made:?}");
    assert!(made.iter().all(|value| (value["kind"] == "Dog") == value.get("bark").is_some()), "{made:?}");
    let dog = sample(&description("3.0.0", schemas), "#/components/schemas/Dog", &mut Choices::seeded(3)).unwrap();
    assert_eq!(dog["kind"], "Dog");
}

#[test]
fn a_schema_whose_tag_the_property_cannot_have_is_not_meant() {
    let schemas = json!({
        "A": {"type": "object", "required": ["metric"], "properties": {"metric": {"$ref": "#/components/schemas/Metric"}}},
        "Kind": {"type": "string", "enum": ["Resource"]},
        "Metric": {
            "type": "object", "required": ["kind"], "properties": {"kind": {"$ref": "#/components/schemas/Kind"}},
            "discriminator": {"propertyName": "kind"}
        },
        "ResourceMetric": {"allOf": [{"$ref": "#/components/schemas/Metric"}], "x-ms-discriminator-value": "Resource"},
    });
    let made = samples("3.0.0", schemas);
    assert!(made.iter().all(|value| value["metric"]["kind"] == "Resource"), "{made:?}");
}
