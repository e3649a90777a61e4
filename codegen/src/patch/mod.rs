//! From bodies that say what changes to what they hold: the operations of a JSON Patch, the members of a merge patch.
//!
//! Whether a body is one depends on more than its media type: many descriptions list both beside `application/json` for plain values.

mod derived;
mod operations;
#[cfg(test)]
mod tests;

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
            warn(model, content, kind, diagnostics);
            give(content, kind);
            if kind == Kind::Changes {
                content.schema = content.schema.map(|schema| derived.of_body(model, schema, &wish, diagnostics));
            }
        }
        for response in &mut operation.responses {
            let kinds: Vec<Kind> = response.contents.iter().map(|content| answered(model, content, &response.contents)).collect();
            for (content, kind) in response.contents.iter_mut().zip(kinds) {
                warn(model, content, kind, diagnostics);
                give(content, kind);
            }
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
    let Some(body) = &operation.body else { return Vec::new() };
    body.contents.iter().map(|content| asked(model, &operation.method, content, &body.contents)).collect()
}

fn asked(model: &Model, method: &Method, content: &Content, all: &[Content]) -> Kind {
    let like_json = is_like_json(model, content, all);
    // but in a patch, a server that takes plain values takes them under every name that JSON has
    let plain_or = |otherwise| if like_json && *method != Method::Patch { Kind::Plain } else { otherwise };
    match (content.payload, operations::says(model, content.schema)) {
        (Payload::Json | Payload::JsonPatch, _) if is_custom(model, content.schema) => Kind::Plain,
        (Payload::Json, Says::Operations) if is_beside_operations(model, all) => Kind::Operations,
        (Payload::JsonPatch, Says::Operations) => Kind::Operations,
        (Payload::JsonPatch, Says::Nothing) => plain_or(Kind::Operations),
        (Payload::JsonPatch, Says::Others) if like_json => Kind::Plain,
        (Payload::JsonPatch, Says::Others) => Kind::Mismatched,
        (Payload::MergePatch, _) => plain_or(Kind::Changes),
        _ => Kind::Other,
    }
}

/// Of an answer: what it holds is a value, unless it is a list of operations.
fn answered(model: &Model, content: &Content, all: &[Content]) -> Kind {
    match (content.payload, operations::says(model, content.schema)) {
        (Payload::Json | Payload::JsonPatch, _) if is_custom(model, content.schema) => Kind::Plain,
        (Payload::Json, Says::Operations) if is_beside_operations(model, all) => Kind::Operations,
        (Payload::JsonPatch, Says::Operations) => Kind::Operations,
        (Payload::JsonPatch, Says::Nothing) if !is_like_json(model, content, all) => Kind::Operations,
        (Payload::JsonPatch | Payload::MergePatch, _) => Kind::Plain,
        _ => Kind::Other,
    }
}

/// Whether a plain value of the same schema is an alternative.
fn is_like_json(model: &Model, content: &Content, all: &[Content]) -> bool {
    all.iter().any(|other| other.payload == Payload::Json && is_same(model, other, content))
}

/// Whether one of the alternatives is a list of operations by its media type and its schema.
fn is_beside_operations(model: &Model, all: &[Content]) -> bool {
    all.iter().any(|other| other.payload == Payload::JsonPatch && operations::says(model, other.schema) == Says::Operations)
}

fn is_same(model: &Model, one: &Content, other: &Content) -> bool {
    meant(model, one.schema) == meant(model, other.schema)
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

fn warn(model: &Model, content: &Content, kind: Kind, diagnostics: &mut Diagnostics) {
    let found = match kind {
        Kind::Mismatched => mismatched(content),
        Kind::Operations => match operations::narrowed(model, content.schema).as_slice() {
            [] => return,
            narrowed => unchecked(content, narrowed),
        },
        Kind::Plain | Kind::Changes | Kind::Other => return,
    };
    let schema = content.schema.map(|schema| model.schemas[schema].at);
    diagnostics.push_once(match schema {
        Some(at) => found.related(at, "this one".to_owned()),
        None => found,
    });
}

fn mismatched(content: &Content) -> Diagnostic {
    let message = format!("`{}` is a list of operations (RFC 6902), and the schema describes another value", content.media);
    let help =
        "leave out the schema, or describe a list of objects with `op` and `path`; the body is generated as the schema says";
    Diagnostic::new(Code::MismatchedMediaType, content.at, message).on_key().help(help)
}

fn unchecked(content: &Content, members: &[&str]) -> Diagnostic {
    let members: Vec<String> = members.iter().map(|name| format!("`{name}`")).collect();
    let message = format!("what the schema says of {} in the operations of a JSON Patch is not checked", members.join(", "));
    Diagnostic::new(Code::NotGenerated, content.at, message).on_key().help("check `body.operations` where a request is handled")
}

fn is_custom(model: &Model, schema: Option<SchemaId>) -> bool {
    schema.is_some_and(|schema| behind(model, schema).any(|id| model.custom.contains_key(&id)))
}

/// The schema behind references; any value, where there is none.
fn meant(model: &Model, schema: Option<SchemaId>) -> Option<SchemaId> {
    behind(model, schema?).last()
}

/// What values of a schema may be: the schema behind references, or those of the branches of a union, each once.
fn branches(model: &Model, schema: SchemaId) -> Vec<SchemaId> {
    let (mut found, mut open, mut seen) = (Vec::new(), vec![schema], std::collections::HashSet::new());
    while let Some(id) = open.pop().and_then(|id| meant(model, Some(id))) {
        if !seen.insert(id) {
            continue;
        }
        match &model.schemas[id].shape {
            Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => open.extend(branches.iter().rev()),
            _ => found.push(id),
        }
    }
    found
}

/// A schema and those that it is another name of.
fn behind(model: &Model, schema: SchemaId) -> impl Iterator<Item = SchemaId> {
    let next = |id: &SchemaId| match model.schemas[*id].shape {
        Shape::Alias(target) => Some(target),
        _ => None,
    };
    std::iter::successors(Some(schema), next).take(model.schemas.len())
}
