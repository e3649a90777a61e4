//! Where the Rust type is any JSON value, and whether the description says so.

use std::collections::BTreeMap;

use super::reach::Reached;
use crate::api::Untyped;
use crate::model::{Model, Object, Rest, Schema, SchemaId, Shape};
use crate::source::{Location, Node, Sources};
use crate::table::keyword::{self, Kind};

/// Every place whose type is a bare JSON value, in the order of the description.
pub(super) fn census(sources: &Sources, model: &Model, reached: &[Reached]) -> Vec<Untyped> {
    let mut found: BTreeMap<Location, Option<String>> = BTreeMap::new();
    let reached = reached.iter().filter(|reached| !model.custom.contains_key(&reached.schema));
    for schema in reached.map(|reached| &model.schemas[reached.schema]) {
        if let Some(lost) = lost(sources, model, schema) {
            found.entry(schema.at).or_insert(lost);
        }
    }
    found.into_iter().map(|(at, lost)| Untyped { pointer: sources.pointer(at), lost }).collect()
}

/// None where the schema has a type; else what is lost, if anything is.
fn lost(sources: &Sources, model: &Model, schema: &Schema) -> Option<Option<String>> {
    match &schema.shape {
        Shape::Any => Some(said(sources, schema.at).map(|keyword| format!("`{keyword}` says more"))),
        Shape::Never => Some(Some("no value is allowed".to_owned())),
        Shape::Tuple { rest: Some(rest), .. } => is_unsaid(sources, model, *rest).then_some(None),
        Shape::Object(object) => members_lost(model, object),
        Shape::Array { items } => is_unsaid(sources, model, *items).then_some(None),
        Shape::Tuple { rest: None, .. } | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => None,
        Shape::Text(_) | Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => None,
    }
}

/// The same for the members that an object does not name.
fn members_lost(model: &Model, object: &Object) -> Option<Option<String>> {
    match (object.rest, object.patterns.as_slice()) {
        (Rest::Kept(rest), []) => matches!(model.schemas[rest].shape, Shape::Any).then_some(None),
        (Rest::Ignored, []) => object.properties.is_empty().then_some(None),
        (Rest::Refused, [] | [_]) => None,
        (Rest::Kept(_) | Rest::Ignored | Rest::Refused, _) => Some(Some("`patternProperties` of several types".to_owned())),
    }
}

/// Whether nothing is said of the elements of a list.
fn is_unsaid(sources: &Sources, model: &Model, items: SchemaId) -> bool {
    let schema = &model.schemas[items];
    matches!(schema.shape, Shape::Any) && said(sources, schema.at).is_none()
}

/// The keyword of a schema without a type that says something of its values all the same.
fn said(sources: &Sources, at: Location) -> Option<&str> {
    let Node::Object(members) = sources.node(at) else { return None };
    if members.get("type").is_some() {
        return None; // the list or object for which this stands says nothing of what is in it, or every type is allowed
    }
    let said = |(key, at): &(&str, Location)| says_something(key, matches!(sources.node(*at), Node::Bool(false)));
    members.iter().find(said).map(|(key, _)| key)
}

fn says_something(key: &str, is_false: bool) -> bool {
    const SILENT: [&str; 5] = ["nullable", "xml", "$defs", "definitions", "discriminator"];
    match keyword::find(key) {
        None => false,
        Some(row) if is_false && keyword::is_silent_when_false(row) => false,
        Some(row) => !matches!(row.kind, Kind::Annotation) && !SILENT.contains(&key),
    }
}
