//! From bodies that say what changes to what they hold: the operations of a JSON Patch, the members of a merge patch.
//!
//! Whether a body is one depends on more than its media type: many descriptions list both beside `application/json` for plain values.

mod derived;
mod operations;

use self::derived::Derived;
use self::operations::Says;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Content, Method, Model, Operation, Payload, SchemaId, Shape};

/// Decides for every body, and derives the schemas of merge patches from those that are published.
pub(crate) fn settle(model: &mut Model, diagnostics: &mut Diagnostics) {
    let mut operations = std::mem::take(&mut model.operations);
    let mut derived = Derived::default();
    for operation in &mut operations {
        let wish = format!("{} Patch", operation.rust_name.as_ref().unwrap_or(&operation.id));
        for (place, kind) in request(model, operation).into_iter().enumerate() {
            let content = operation.body.as_mut().and_then(|body| body.contents.get_mut(place));
            let Some(content) = content else { continue };
            give(content, kind);
            if kind == Kind::Changes {
                content.schema = content.schema.map(|schema| derived.of_body(model, schema, &wish, diagnostics));
            }
            warn_of_others(model, content, kind, diagnostics);
        }
        for content in operation.responses.iter_mut().flat_map(|response| &mut response.contents) {
            let kind = answered(model, content);
            give(content, kind);
        }
    }
    model.operations = operations;
}

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// As its schema says.
    Plain,
    /// As its schema says, though the media type says otherwise.
    Mismatched,
    Operations,
    Changes,
    /// Of another media type.
    Other,
}

fn request(model: &Model, operation: &Operation) -> Vec<Kind> {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let all: Vec<&Content> = contents.collect();
    all.iter().map(|content| kind(model, &operation.method, content, &all)).collect()
}

fn kind(model: &Model, method: &Method, content: &Content, all: &[&Content]) -> Kind {
    let alike = |payload: Payload| {
        let same = |other: &&&Content| other.payload == payload && meant(model, other.schema) == meant(model, content.schema);
        all.iter().any(|other| same(&other))
    };
    // a server that takes plain values under every name that JSON has
    let is_plain = alike(Payload::Json) && *method != Method::Patch;
    match (content.payload, operations::says(model, content.schema)) {
        (Payload::JsonPatch, _) if is_custom(model, content.schema) => Kind::Plain,
        (Payload::JsonPatch, Says::Operations) => Kind::Operations,
        (Payload::JsonPatch, Says::Nothing) => {
            if is_plain {
                Kind::Plain
            } else {
                Kind::Operations
            }
        }
        (Payload::JsonPatch, Says::Others) => {
            if alike(Payload::Json) {
                Kind::Plain
            } else {
                Kind::Mismatched
            }
        }
        (Payload::Json, Says::Operations) if alike(Payload::JsonPatch) && !is_custom(model, content.schema) => Kind::Operations,
        (Payload::MergePatch, _) => {
            if is_plain {
                Kind::Plain
            } else {
                Kind::Changes
            }
        }
        _ => Kind::Other,
    }
}

/// Of an answer: what it holds is a value, unless it is a list of operations.
fn answered(model: &Model, content: &Content) -> Kind {
    match (content.payload, operations::says(model, content.schema)) {
        (Payload::JsonPatch, Says::Operations | Says::Nothing) if !is_custom(model, content.schema) => Kind::Operations,
        (Payload::JsonPatch | Payload::MergePatch, _) => Kind::Plain,
        _ => Kind::Other,
    }
}

fn give(content: &mut Content, kind: Kind) {
    match kind {
        Kind::Plain | Kind::Mismatched => content.payload = Payload::Json,
        Kind::Operations => {
            content.payload = Payload::JsonPatch;
            content.schema = None;
        }
        Kind::Changes | Kind::Other => {}
    }
}

fn warn_of_others(model: &Model, content: &Content, kind: Kind, diagnostics: &mut Diagnostics) {
    if kind != Kind::Mismatched {
        return;
    }
    let message = format!("`{}` is a list of operations (RFC 6902), and the schema describes another value", content.media);
    let help =
        "leave out the schema, or describe a list of objects with `op` and `path`; the body is generated as the schema says";
    let diagnostic = Diagnostic::new(Code::MismatchedMediaType, content.at, message).on_key().help(help);
    let diagnostic = match content.schema {
        Some(schema) => diagnostic.related(model.schemas[schema].at, "this one".to_owned()),
        None => diagnostic,
    };
    diagnostics.push_once(diagnostic);
}

fn is_custom(model: &Model, schema: Option<SchemaId>) -> bool {
    schema.is_some_and(|schema| behind(model, schema).any(|id| model.custom.contains_key(&id)))
}

/// The schema behind references; any value, where there is none.
fn meant(model: &Model, schema: Option<SchemaId>) -> Option<SchemaId> {
    behind(model, schema?).last()
}

/// A schema and those that it is another name of.
fn behind(model: &Model, schema: SchemaId) -> impl Iterator<Item = SchemaId> {
    let next = |id: &SchemaId| match model.schemas[*id].shape {
        Shape::Alias(target) => Some(target),
        _ => None,
    };
    std::iter::successors(Some(schema), next).take(model.schemas.len())
}
