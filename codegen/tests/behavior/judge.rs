//! What the `jsonschema` crate says of a value: a judge that knows nothing of the generator.
//!
//! It knows JSON Schema 2020-12. What OpenAPI 3.0 and Swagger 2.0 write otherwise, and what `format` says of integers, is put into
//! its words first.

use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// The formats of integers, with the least and the greatest value.
const INTEGERS: [(&str, i64, u64); 8] = [
    ("int8", i8::MIN as i64, i8::MAX as u64),
    ("int16", i16::MIN as i64, i16::MAX as u64),
    ("int32", i32::MIN as i64, i32::MAX as u64),
    ("int64", i64::MIN, i64::MAX as u64),
    ("uint8", 0, u8::MAX as u64),
    ("uint16", 0, u16::MAX as u64),
    ("uint32", 0, u32::MAX as u64),
    ("uint64", 0, u64::MAX),
];

/// Keywords whose members are schemas by name.
const BY_NAME: [&str; 5] = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];

/// Keywords whose operand is a value, whatever it looks like.
const VALUES: [&str; 5] = ["enum", "const", "default", "example", "examples"];

/// The schemas of a description.
#[derive(Debug)]
pub(crate) struct Judge {
    schemas: Map<String, Value>,
}

impl Judge {
    /// Reads the text of a `spec.yaml`.
    pub(crate) fn of(spec: &str) -> Self {
        let spec: Value = serde_yaml::from_str(spec).unwrap();
        let old = spec.get("swagger").is_some() || spec["openapi"].as_str().is_some_and(|version| version.starts_with("3.0"));
        let schemas = spec.pointer("/components/schemas").or_else(|| spec.get("definitions"));
        let schemas = schemas.and_then(Value::as_object).cloned().unwrap_or_default();
        Self { schemas: schemas.into_iter().map(|(name, schema)| (name, translated(schema, old))).collect() }
    }

    /// The schema of that name as the judge takes it, with those it refers to.
    pub(crate) fn schema(&self, name: &str) -> Value {
        assert!(self.schemas.contains_key(name), "the description has no schema `{name}`");
        let name = name.replace('~', "~0").replace('/', "~1").replace('%', "%25").replace(' ', "%20");
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": format!("#/$defs/{name}"),
            "$defs": self.schemas,
        })
    }

    /// What tells values of a schema from others; `format` counts.
    pub(crate) fn validator(&self, name: &str) -> Validator {
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&self.schema(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

fn translated(schema: Value, old: bool) -> Value {
    let Value::Object(mut members) = schema else { return schema };
    if let Some(reference) = members.get_mut("$ref") {
        let target = reference.as_str().unwrap_or_default();
        *reference = target.replacen("#/components/schemas/", "#/$defs/", 1).replacen("#/definitions/", "#/$defs/", 1).into();
    }
    if old && let Some(reference) = members.get("$ref") {
        return json!({ "$ref": reference });
    }
    for (name, operand) in &mut members {
        *operand = operand_translated(name, operand.take(), old);
    }
    if let Some(Value::Array(_)) = members.get("items") {
        let tuple = members.insert("items".to_owned(), members.get("additionalItems").cloned().unwrap_or(Value::Bool(true)));
        members.insert("prefixItems".to_owned(), tuple.unwrap_or_default());
    }
    if old {
        exclusive(&mut members, "minimum", "exclusiveMinimum");
        exclusive(&mut members, "maximum", "exclusiveMaximum");
    }
    integer(&mut members);
    let nullable = ["nullable", "x-nullable"].iter().any(|key| members.get(*key) == Some(&Value::Bool(true)));
    if old && nullable { json!({ "anyOf": [{ "type": "null" }, members] }) } else { Value::Object(members) }
}

fn operand_translated(name: &str, operand: Value, old: bool) -> Value {
    match operand {
        operand if VALUES.contains(&name) => operand,
        Value::Object(schemas) if BY_NAME.contains(&name) => {
            schemas.into_iter().map(|(name, schema)| (name, translated(schema, old))).collect()
        }
        Value::Array(schemas) => schemas.into_iter().map(|schema| translated(schema, old)).collect(),
        operand => translated(operand, old),
    }
}

/// `exclusiveMinimum: true` beside `minimum: 3` is `exclusiveMinimum: 3`.
fn exclusive(members: &mut Map<String, Value>, bound: &str, key: &str) {
    if let Some(Value::Bool(excluded)) = members.remove(key)
        && excluded
        && let Some(bound) = members.remove(bound)
    {
        members.insert(key.to_owned(), bound);
    }
}

/// `format: int8` is a range; one that the schema has already keeps its narrower bound in a schema of its own.
fn integer(members: &mut Map<String, Value>) {
    let format = members.get("format").and_then(Value::as_str);
    let row = INTEGERS.iter().find(|(name, _, _)| Some(*name) == format);
    if let (Some((_, least, most)), Some("integer")) = (row, members.get("type").and_then(Value::as_str)) {
        let range = json!({ "minimum": least, "maximum": most });
        match members.get_mut("allOf") {
            Some(Value::Array(branches)) => branches.push(range),
            _ => _ = members.insert("allOf".to_owned(), json!([range])),
        }
    }
}

#[test]
fn the_older_dialects_are_put_into_words_of_the_newer() {
    let schema = |text: &str| serde_yaml::from_str::<Value>(text).unwrap();
    let old = schema(
        "{type: object, properties: {nullable: {type: number, minimum: 1, exclusiveMinimum: true, nullable: true}, \
         next: {$ref: '#/definitions/Pet', minimum: 1}}, enum: [{nullable: true}]}",
    );
    let new = schema(
        "{type: object, properties: {nullable: {anyOf: [{type: 'null'}, {type: number, exclusiveMinimum: 1, nullable: true}]}, \
         next: {$ref: '#/$defs/Pet'}}, enum: [{nullable: true}]}",
    );
    assert_eq!(translated(old, true), new);
}
