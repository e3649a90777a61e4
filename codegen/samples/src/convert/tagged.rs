//! Which properties discriminators name: those travel both ways, whatever is said of them.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::{pointer, tags};

/// The properties that tell a schema from others, by the address of the schema.
pub(crate) type Tagged = HashMap<usize, Vec<String>>;

/// What the discriminators of a document name, each for its schema and for the branches of it.
pub(super) fn tagged(document: &Value) -> Tagged {
    let mut found = Tagged::new();
    collect(document, document, &mut found);
    found
}

/// Where a schema stands in the table.
pub(super) fn address(schema: &Map<String, Value>) -> usize {
    std::ptr::from_ref(schema) as usize
}

fn collect(document: &Value, value: &Value, found: &mut Tagged) {
    match value {
        Value::Object(members) => {
            if let Some(property) = tags::property(members) {
                let branches = ["oneOf", "anyOf"].iter().filter_map(|keyword| members.get(*keyword)?.as_array()).flatten();
                let targets = branches.filter_map(|branch| target(document, branch).as_object());
                let schemas = targets.chain([members]).map(address);
                schemas.for_each(|schema| found.entry(schema).or_default().push(property.to_owned()));
            }
            members.values().for_each(|member| collect(document, member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(document, item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn target<'d>(document: &'d Value, branch: &'d Value) -> &'d Value {
    let reference = branch.get("$ref").and_then(Value::as_str);
    reference.and_then(|reference| pointer::find(document, reference)).unwrap_or(branch)
}
