//! Rust types that the user chose, given to the schemas they are for.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Model, Schema, SchemaId, Shape};
use crate::options::{Mapped, Options};
use crate::source::{Location, Node, Sources};

/// Notes the types in the model. Nothing more is said of such a schema: what is below it, its checks and its default are the
/// type's own affair.
pub(super) fn give(sources: &Sources, model: &mut Model, options: &Options, diagnostics: &mut Diagnostics) {
    if options.formats.is_empty() && options.schemas.is_empty() {
        return;
    }
    let places = places(sources, options, diagnostics);
    let mut formats: HashSet<&str> = HashSet::new();
    let mut custom: HashMap<SchemaId, String> = HashMap::new();
    for (id, schema) in model.schemas.iter() {
        let format = format(sources, schema);
        let of_format = format.and_then(|name| options.format(name));
        formats.extend(format);
        if let Some(rust_type) = places.get(&schema.at).copied().or(of_format) {
            custom.insert(id, rust_type.to_owned());
        }
    }
    for id in custom.keys() {
        let schema = &mut model.schemas[*id];
        schema.shape = opaque(std::mem::replace(&mut schema.shape, Shape::Any));
        schema.name = None;
        schema.checks.clear();
        schema.default = None;
    }
    model.custom = custom;
    for mapped in options.formats.iter().filter(|mapped| !formats.contains(mapped.what.as_str())) {
        diagnostics.push(unmatched(mapped, format!("`map-format` names the format `{}`, which no schema has", mapped.what)));
    }
}

/// The schemas that pointers name; later choices count.
fn places<'o>(sources: &Sources, options: &'o Options, diagnostics: &mut Diagnostics) -> HashMap<Location, &'o str> {
    let mut places = HashMap::new();
    for mapped in &options.schemas {
        let named: Vec<Location> = sources.roots().filter_map(|root| sources.follow(root, &mapped.what).ok()).collect();
        if named.is_empty() {
            diagnostics.push(unmatched(mapped, format!("`map-schema` names `{}`, where nothing stands", mapped.what)));
        }
        places.extend(named.into_iter().map(|at| (at, mapped.rust_type.as_str())));
    }
    places
}

fn unmatched(mapped: &Mapped, message: String) -> Diagnostic {
    match mapped.at {
        Some(at) => Diagnostic::new(Code::UnmatchedOption, at, message),
        None => Diagnostic::without_place(Code::UnmatchedOption, message),
    }
}

/// `format`, where it is about single values.
fn format<'s>(sources: &'s Sources, schema: &Schema) -> Option<&'s str> {
    if !matches!(schema.shape, Shape::Text(_) | Shape::Integer(_) | Shape::Number(_)) {
        return None;
    }
    let Node::Object(members) = sources.node(schema.at) else { return None };
    match sources.node(members.get("format")?) {
        Node::String(name) => Some(name),
        _ => None,
    }
}

/// The shape without what it is made of: single values stay what they are on the wire.
fn opaque(shape: Shape) -> Shape {
    match shape {
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => shape,
        Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => Shape::Any,
        Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => Shape::Any,
    }
}
