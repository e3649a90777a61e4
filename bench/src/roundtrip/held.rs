//! A description whose component schemas each stand in a holder: an object that must have the member `value`. So every schema is
//! met as one meets it in use, with null where it allows null, and its checks where it is but another name of a type.

use serde_json::{Map, Value, json};

use super::examples::{self, Example};

/// A description with holders, and what they hold.
pub(super) struct Held {
    pub(super) document: Value,
    pub(super) schemas: Vec<Schema>,
    /// Those of the original document.
    pub(super) examples: Vec<Example>,
}

/// A component schema and its holder.
pub(super) struct Schema {
    /// `#/components/schemas/Pet`
    pub(super) pointer: String,
    pub(super) holder: String,
    /// Holds what stands in it and has examples.
    pub(super) parts: String,
}

const HOLDER: &str = "HolderOfSchemaNumber";
const PARTS: &str = "HolderOfPartsOfSchemaNumber";

/// Puts holders beside the schemas; operations are left out, since they are no matter of types.
pub(super) fn hold(mut document: Value) -> Held {
    let place: &[&str] = if document.get("swagger").is_some() { &["definitions"] } else { &["components", "schemas"] };
    let prefix = format!("#/{}", place.join("/"));
    let names = names(&document, place);
    let schemas: Vec<Schema> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Schema {
            pointer: format!("{prefix}/{}", escape(name)),
            holder: format!("{prefix}/{HOLDER}{index}"),
            parts: format!("{prefix}/{PARTS}{index}"),
        })
        .collect();
    let examples = examples::find(&document, &schemas);
    leave_out_operations(&mut document);
    let holders: Vec<(String, Value)> =
        schemas.iter().enumerate().flat_map(|(index, schema)| holders(index, schema, &examples)).collect();
    if let Some(found) = find_mut(&mut document, place) {
        found.extend(holders);
    }
    Held { document, schemas, examples }
}

fn holders(index: usize, schema: &Schema, examples: &[Example]) -> Vec<(String, Value)> {
    let value = json!({"value": {"$ref": encoded(&schema.pointer)}});
    let holder = json!({"type": "object", "required": ["value"], "properties": value});
    let mut holders = vec![(format!("{HOLDER}{index}"), holder)];
    let parts = examples.iter().filter(|example| example.schema == index && example.member != "value");
    let parts: Map<String, Value> =
        parts.map(|example| (example.member.clone(), json!({"$ref": encoded(&example.pointer)}))).collect();
    if !parts.is_empty() {
        holders.push((format!("{PARTS}{index}"), json!({"type": "object", "properties": parts})));
    }
    holders
}

fn names(document: &Value, place: &[&str]) -> Vec<String> {
    let found = place.iter().try_fold(document, |value, step| value.get(*step)).and_then(Value::as_object);
    found.into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

fn find_mut<'d>(document: &'d mut Value, place: &[&str]) -> Option<&'d mut Map<String, Value>> {
    place.iter().try_fold(document, |value, step| value.get_mut(*step))?.as_object_mut()
}

/// Operations stay where a schema refers to a part of one.
fn leave_out_operations(document: &mut Value) {
    let components = document.get("components").or_else(|| document.get("definitions"));
    if components.is_some_and(|components| components.to_string().contains("\"#/paths")) {
        return;
    }
    if let Some(members) = document.as_object_mut() {
        for key in ["paths", "webhooks", "x-webhooks"] {
            if let Some(value) = members.get_mut(key) {
                *value = json!({});
            }
        }
    }
}

/// A step of a pointer.
pub(super) fn escape(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// A pointer as it stands in a reference.
fn encoded(pointer: &str) -> String {
    pointer.replace('%', "%25").replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_schema_is_held() {
        let document = json!({
            "openapi": "3.0.0",
            "paths": {"/a": {}},
            "components": {"schemas": {"A/B": {"type": "object", "properties": {"c": {"type": "string", "example": "d"}}}}}
        });
        let held = hold(document);
        assert_eq!(held.document["paths"], json!({}));
        let holder = held.document.pointer(held.schemas[0].holder.trim_start_matches('#')).unwrap();
        assert_eq!(holder["properties"]["value"], json!({"$ref": "#/components/schemas/A~1B"}));
        let holder = held.document.pointer(held.schemas[0].parts.trim_start_matches('#')).unwrap();
        assert_eq!(holder["properties"]["part0"], json!({"$ref": "#/components/schemas/A~1B/properties/c"}));
    }
}
