//! Whether a schema describes the operations of a JSON Patch, as far as one can tell: few documents do it by the letter.

use super::meant;
use crate::model::{Model, Object, Rest, SchemaId, Shape};

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
        Shape::Array { items } if is_operation(model, *items, 8) => Says::Operations,
        Shape::Array { .. } | Shape::Object(_) | Shape::Tuple { .. } => Says::Others,
        Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => Says::Others,
        Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => Says::Others,
    }
}

fn is_operation(model: &Model, schema: SchemaId, depth: usize) -> bool {
    let Some(id) = meant(model, Some(schema)) else { return false };
    match &model.schemas[id].shape {
        Shape::Any => true,
        Shape::Object(object) => {
            let has = |name: &str| object.properties.iter().any(|property| property.name == name);
            (has("op") && has("path")) || says_nothing(model, object)
        }
        Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } if depth > 0 => {
            !branches.is_empty() && branches.iter().all(|branch| is_operation(model, *branch, depth - 1))
        }
        Shape::OneOf { .. } | Shape::AnyOf { .. } => false,
        Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => false,
        Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Alias(_) => false,
    }
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
