//! The examples that a description gives: of component schemas, of what stands in them, of bodies that are of such a schema.

use std::collections::HashMap;

use serde_json::Value;

use super::held::{Schema, escape};

/// A value that the description gives as an example of a schema.
pub(super) struct Example {
    /// The component schema it stands in, or is of.
    pub(super) schema: usize,
    /// The schema it is of.
    pub(super) pointer: String,
    /// The member of the holder that is of this schema.
    pub(super) member: String,
    /// Where it stands.
    pub(super) place: String,
    pub(super) value: Value,
    /// Nothing where it may be of either direction.
    pub(super) request: Option<bool>,
}

/// Every example of a description.
pub(super) fn find(document: &Value, schemas: &[Schema]) -> Vec<Example> {
    let mut found = Vec::new();
    for (index, schema) in schemas.iter().enumerate() {
        let Some(value) = document.pointer(schema.pointer.trim_start_matches('#')) else { continue };
        let mut search = Search { schema: index, parts: 0, found: &mut found };
        search.inside(value, &schema.pointer, true, 0);
    }
    let known: HashMap<&str, usize> =
        schemas.iter().enumerate().map(|(index, schema)| (schema.pointer.as_str(), index)).collect();
    for key in ["paths", "components", "responses", "webhooks"] {
        if let Some(value) = document.get(key) {
            bodies(value, &format!("#/{key}"), None, &known, &mut found);
        }
    }
    found
}

struct Search<'s> {
    schema: usize,
    /// Schemas within the component that have examples, so far.
    parts: usize,
    found: &'s mut Vec<Example>,
}

/// Deeper is not looked.
const DEPTH: usize = 24;

impl Search<'_> {
    fn inside(&mut self, schema: &Value, pointer: &str, is_root: bool, depth: usize) {
        let Some(members) = schema.as_object().filter(|members| depth < DEPTH && !members.contains_key("$ref")) else { return };
        let one = members.get("example").map(|value| (format!("{pointer}/example"), value));
        let several = members.get("examples").and_then(Value::as_array).into_iter().flatten().enumerate();
        let several = several.map(|(index, value)| (format!("{pointer}/examples/{index}"), value));
        let given: Vec<(String, &Value)> = one.into_iter().chain(several).collect();
        let member = if is_root { "value".to_owned() } else { format!("part{}", self.parts) };
        self.parts += usize::from(!is_root && !given.is_empty());
        for (place, value) in given {
            let (schema, pointer, member, value) = (self.schema, pointer.to_owned(), member.clone(), value.clone());
            self.found.push(Example { schema, pointer, member, place, value, request: None });
        }
        for (name, property) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.inside(property, &format!("{pointer}/properties/{}", escape(name)), false, depth + 1);
        }
        for keyword in ["items", "additionalProperties"] {
            if let Some(inner) = members.get(keyword) {
                self.inside(inner, &format!("{pointer}/{keyword}"), false, depth + 1);
            }
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for (index, branch) in members.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate() {
                self.inside_branch(branch, &format!("{pointer}/{keyword}/{index}"), depth + 1);
            }
        }
    }

    /// What a branch holds is looked at; the branch alone is no value's schema.
    fn inside_branch(&mut self, branch: &Value, pointer: &str, depth: usize) {
        for (name, property) in branch.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.inside(property, &format!("{pointer}/properties/{}", escape(name)), false, depth + 1);
        }
    }
}

/// Bodies whose schema is a component, wherever they stand.
fn bodies(value: &Value, place: &str, request: Option<bool>, known: &HashMap<&str, usize>, found: &mut Vec<Example>) {
    match value {
        Value::Object(members) => {
            let reference = members.get("schema").and_then(|schema| schema.get("$ref")).and_then(Value::as_str);
            if let Some((pointer, schema)) = reference.and_then(|pointer| Some((pointer, *known.get(pointer)?))) {
                for (place, value) in given(members, place) {
                    let (pointer, member) = (pointer.to_owned(), "value".to_owned());
                    found.push(Example { schema, pointer, member, place, value, request });
                }
            }
            for (name, member) in members {
                let request = match name.as_str() {
                    "requestBody" | "requestBodies" | "parameters" => Some(true),
                    "responses" => Some(false),
                    "schemas" | "example" | "examples" | "schema" => continue,
                    _ => request,
                };
                bodies(member, &format!("{place}/{}", escape(name)), request, known, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                bodies(item, &format!("{place}/{index}"), request, known, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The examples of a media type, or of a response of Swagger 2.0.
fn given(members: &serde_json::Map<String, Value>, place: &str) -> Vec<(String, Value)> {
    let is_json = |media: &str| media.contains("json");
    // the media type is the last step of where its object stands
    let media = place.rsplit('/').next().unwrap_or_default();
    let one = members.get("example").filter(|_| is_json(media)).map(|value| (format!("{place}/example"), value.clone()));
    let several = members.get("examples").and_then(Value::as_object).into_iter().flatten();
    let several = several.filter_map(|(name, example)| {
        let value = if is_json(name) { Some(example) } else { example.get("value").filter(|_| is_json(media)) };
        Some((format!("{place}/examples/{}", escape(name)), value?.clone()))
    });
    one.into_iter().chain(several).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn examples_are_found_where_they_may_stand() {
        let body = json!({"application/json": {"schema": {"$ref": "#/components/schemas/A"}, "examples": {"x": {"value": 3}}}});
        let document = json!({
            "paths": {"/a": {"get": {"responses": {"200": {"content": body}}}}},
            "components": {"schemas": {"A": {"example": 1, "properties": {"b": {"items": {"example": 2}}}}}}
        });
        let schemas = [Schema { pointer: "#/components/schemas/A".to_owned(), holder: String::new(), parts: String::new() }];
        let found = find(&document, &schemas);
        let found: Vec<_> = found.iter().map(|one| (one.value.clone(), one.member.as_str(), one.request)).collect();
        assert_eq!(found, [(json!(1), "value", None), (json!(2), "part0", None), (json!(3), "value", Some(false))]);
    }
}
