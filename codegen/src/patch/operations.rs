//! Whether a schema describes the operations of a JSON Patch, as far as one can tell: few documents do it by the letter.

use super::{branches, meant};
use crate::model::{Model, Object, Rest, Schema, SchemaId, Shape};

/// What a schema says of a body that is a JSON Patch by its media type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// A list of objects with `op` and `path`, or of objects that nothing is said of.
    Operations,
    /// Any value: `{}`, `type: object` without properties, no schema at all.
    Nothing,
    /// Something else.
    Others,
}

pub(super) fn says(model: &Model, schema: Option<SchemaId>) -> Says {
    let Some(id) = meant(model, schema) else { return Says::Nothing };
    match &model.schemas[id].shape {
        Shape::Any => Says::Nothing,
        Shape::Object(object) if says_nothing(model, object) => Says::Nothing,
        Shape::Array { items } if are_operations(model, *items) => Says::Operations,
        Shape::Array { .. } | Shape::Object(_) | Shape::Tuple { .. } => Says::Others,
        Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => Says::Others,
        Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => Says::Others,
    }
}

/// Whether values of a schema are operations, each of one kind or all of any.
fn are_operations(model: &Model, schema: SchemaId) -> bool {
    let kinds = branches(model, schema);
    !kinds.is_empty() && kinds.iter().all(|kind| is_operation(model, *kind))
}

fn is_operation(model: &Model, schema: SchemaId) -> bool {
    match &model.schemas[schema].shape {
        Shape::Any => true,
        Shape::Object(object) => {
            (member(object, "op").is_some() && member(object, "path").is_some()) || says_nothing(model, object)
        }
        Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => false,
        Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Alias(_) => false,
        Shape::OneOf { .. } | Shape::AnyOf { .. } => false,
    }
}

/// Members of which the schema says more than RFC 6902: some operations are missing, or not every place or value is allowed.
pub(super) fn narrowed(model: &Model, schema: Option<SchemaId>) -> Vec<&'static str> {
    let Some(Shape::Array { items }) = meant(model, schema).map(|id| &model.schemas[id].shape) else { return Vec::new() };
    let kinds = branches(model, *items).into_iter().filter_map(|kind| match &model.schemas[kind].shape {
        Shape::Object(object) => Some(object),
        _ => None,
    });
    let kinds: Vec<&Object> = kinds.collect();
    ["op", "path", "from", "value"].into_iter().filter(|name| is_narrowed(model, &kinds, name)).collect()
}

fn is_narrowed(model: &Model, kinds: &[&Object], name: &str) -> bool {
    const OPERATIONS: usize = 6;
    let of = kinds.iter().filter_map(|kind| member(kind, name)).filter_map(|id| meant(model, Some(id)));
    let schemas: Vec<&Schema> = of.map(|id| &model.schemas[id]).collect();
    let listed = schemas.iter().map(|schema| match &schema.shape {
        Shape::Enumeration { values, .. } => values.len(),
        _ => OPERATIONS,
    });
    match name {
        "op" => !schemas.is_empty() && listed.sum::<usize>() < OPERATIONS,
        "value" => schemas.iter().any(|schema| is_of_one_type(model, schema)),
        _ => schemas.iter().any(|schema| !matches!(schema.shape, Shape::Text(_) | Shape::Any) || !schema.checks.is_empty()),
    }
}

/// An object without members is how some say any value.
fn is_of_one_type(model: &Model, schema: &Schema) -> bool {
    match &schema.shape {
        Shape::Any | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => false,
        Shape::Object(object) => !says_nothing(model, object),
        Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => true,
        Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } => true,
    }
}

fn member(object: &Object, name: &str) -> Option<SchemaId> {
    object.properties.iter().find(|property| property.name == name).map(|property| property.schema)
}

/// Whether an object has members of any name and value.
pub(super) fn says_nothing(model: &Model, object: &Object) -> bool {
    let rest = match object.rest {
        Rest::Ignored => true,
        Rest::Kept(rest) => meant(model, Some(rest)).is_none_or(|rest| matches!(model.schemas[rest].shape, Shape::Any)),
        Rest::Refused => false,
    };
    object.properties.is_empty() && object.patterns.is_empty() && rest
}
