use serde_json::{Value, json};

use super::*;

fn converted(version: &str, direction: Direction, schema: Value) -> Value {
    let document = json!({"openapi": version, "components": {"schemas": {"A": schema}}});
    to_json_schema(&document, direction)["components"]["schemas"]["A"].clone()
}

#[test]
fn what_old_dialects_say_is_said_in_the_new_one() {
    for (given, expected) in [
        (json!({"type": "string", "nullable": true}), json!({"type": ["string", "null"]})),
        (json!({"type": "string", "x-nullable": true}), json!({"type": ["string", "null"]})),
        (json!({"type": "string", "nullable": true, "enum": ["a"]}), json!({"enum": ["a", null], "type": ["string", "null"]})),
        (json!({"nullable": true, "allOf": [{}]}), json!({"anyOf": [{"allOf": [{}]}, {"type": "null"}]})),
        (json!({"type": "number", "minimum": 1, "exclusiveMinimum": true}), json!({"exclusiveMinimum": 1, "type": "number"})),
        (json!({"type": "number", "minimum": 1, "exclusiveMinimum": false}), json!({"minimum": 1, "type": "number"})),
        (json!({"type": "file"}), json!({"type": "string"})),
        (
            json!({"$ref": "#/components/schemas/A b", "type": "string"}),
            json!({"$ref": "json:///description#/components/schemas/A%20b", "type": "string"}),
        ),
        (
            json!({"items": [{"type": "string"}], "additionalItems": false}),
            json!({"prefixItems": [{"type": "string"}], "items": false}),
        ),
        (json!({"items": {"type": "string"}, "additionalItems": false}), json!({"items": {"type": "string"}})),
        (json!({"required": true, "minLength": "3", "type": "text", "enum": []}), json!({})),
    ] {
        assert_eq!(converted("3.0.3", Direction::Response, given.clone()), expected, "{given}");
    }
}

#[test]
fn schemas_are_referred_to_by_anchors() {
    let place = "json:///description#/components/schemas/A";
    let schema = json!({"$dynamicAnchor": "a", "items": {"$dynamicRef": "#a"}, "not": {"$anchor": "b"}, "if": {"$ref": "#b"}});
    let expected = json!({"items": {"$ref": place}, "not": {}, "if": {"$ref": format!("{place}/not")}});
    assert_eq!(converted("3.1.0", Direction::Response, schema), expected);
    let schema = json!({"allOf": [{"$anchor": "twice"}, {"$anchor": "twice"}], "$ref": "#twice"});
    assert_eq!(converted("3.1.0", Direction::Response, schema)["$ref"], "json:///description#twice");
}

#[test]
fn formats_of_numbers_bound_them() {
    let found = converted("3.1.0", Direction::Response, json!({"type": "number", "format": "int8", "minimum": 0}));
    assert_eq!(found, json!({"format": "int8", "minimum": 0, "maximum": 127, "type": "integer"}));
}

#[test]
fn properties_of_the_other_direction_are_left_out_and_not_required() {
    let schema = json!({
        "required": ["id", "name", "secret"],
        "allOf": [{"properties": {"id": {"readOnly": true}, "name": {}, "secret": {"allOf": [{"writeOnly": true}]}}}]
    });
    let request = converted("3.0.0", Direction::Request, schema.clone());
    assert_eq!(request["required"], json!(["name", "secret"]));
    assert_eq!(request["allOf"][0]["properties"], json!({"name": {}, "secret": {"allOf": [{}]}}));
    let response = converted("3.0.0", Direction::Response, schema);
    assert_eq!(response["required"], json!(["id", "name"]));
}
