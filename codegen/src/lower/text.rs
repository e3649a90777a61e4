//! Text whose schema describes more than a text holds: what becomes of it is decided here, for bodies, parts and parameters alike.

use std::collections::HashSet;

use super::contents::canonical;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Model, Payload, SchemaId, Shape};
use crate::source::Location;
use crate::table::media;

/// What text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// One text, number or boolean, or any text.
    Scalar,
    /// A list or an object as JSON, which is what servers send that offer one as `text/plain`.
    Json,
    /// Text of a form of its own (`text/csv`), or a text as well as an object: it is kept as it is.
    Raw,
}

/// What text of this media type holds.
pub(super) fn holds(model: &Model, name: &str, schema: Option<SchemaId>) -> Holds {
    let Some(schema) = schema else { return Holds::Scalar };
    let kinds = kinds(model, schema);
    match (kinds.structured, kinds.scalar) {
        (false, _) => Holds::Scalar,
        (true, false) if is_plain(name) => Holds::Json,
        (true, _) => Holds::Raw,
    }
}

/// Whether the media type is `text/plain`.
pub(super) fn is_plain(name: &str) -> bool {
    media::parse(name).is_some_and(|media| media.essence == media::TEXT)
}

/// Whether the media type is of text that is kept as it is, whatever its schema says.
pub(super) fn is_raw(model: &Model, name: &str, payload: Payload, schema: Option<SchemaId>) -> bool {
    payload == Payload::Text && holds(model, name, schema) == Holds::Raw
}

/// Warns of a schema that no text of the media type is of.
pub(super) fn warn(model: &Model, name: &str, schema: Option<SchemaId>, at: Location, diagnostics: &mut Diagnostics) {
    let (done, help) = match holds(model, name, schema) {
        Holds::Scalar => return,
        Holds::Json => ("it is read and written as JSON", "write `application/json`, or describe a text"),
        Holds::Raw => ("it is a `String`, kept as it is", "describe a text, or write the media type that such values have"),
    };
    let message = format!("`{name}` is text, and the schema describes lists or objects: {done}");
    let diagnostic = Diagnostic::new(Code::MismatchedMediaType, at, message).on_key();
    let described = canonical(model, schema).map(|schema| model.schemas[schema].at);
    let diagnostic = match described {
        Some(described) => diagnostic.related(described, "this one"),
        None => diagnostic,
    };
    diagnostics.push_once(diagnostic.help(help));
}

/// The kinds of values that a schema describes.
#[derive(Debug, Default)]
struct Kinds {
    scalar: bool,
    structured: bool,
}

fn kinds(model: &Model, schema: SchemaId) -> Kinds {
    let mut kinds = Kinds::default();
    let mut seen = HashSet::new();
    let mut open = vec![schema];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match &model.schemas[id].shape {
            Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => kinds.structured = true,
            Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => open.extend(branches),
            Shape::Alias(target) => open.push(*target),
            // a text that nothing is said of is one
            Shape::Any | Shape::Never | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                kinds.scalar = true;
            }
            Shape::Enumeration { .. } => kinds.scalar = true,
            // no text
            Shape::Null => {}
        }
    }
    kinds
}
