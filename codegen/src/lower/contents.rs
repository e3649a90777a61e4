//! Bodies: which media types carry the same type, and the enum of those that do not.

use super::{Parts, View, types};
use crate::api::{self, Contents, RustType};
use crate::model::{self, Model, Payload, SchemaId};
use crate::naming::{Scope, constant_name, variant_name};

/// The alternatives of a body. `type_name` is the enum's, should there be several.
pub(super) fn contents(view: View<'_>, contents: &[model::Content], type_name: &str, parts: &mut Parts<'_>) -> Contents {
    let groups = groups(view.model, contents);
    let mut scope = Scope::default();
    let alternatives: Vec<api::Content> = groups
        .iter()
        .map(|group| {
            let first = group[0];
            let variant = scope.take(&variant_name(media_word(&first.media)), "", first.at).name;
            let media = media(view, group.iter().copied());
            let octets = first.payload == Payload::Bytes;
            api::Content {
                constant: constant_name(&format!("{type_name} {variant}")),
                value: if octets { RustType::Bytes } else { value(view, first.schema) },
                shape: parts.shapes.body(view, first.schema, media.iter().map(|(_, payload)| *payload)),
                checks: parts.body_checks(view, if octets { None } else { first.schema }),
                variant,
                media,
            }
        })
        .collect();
    Contents { type_name: (alternatives.len() > 1).then(|| type_name.to_owned()), alternatives }
}

/// Whether a body has several alternatives, so that it needs an enum.
pub(super) fn is_mixed(model: &Model, contents: &[model::Content]) -> bool {
    groups(model, contents).len() > 1
}

/// The media types of a body with their codecs.
pub(super) fn media<'a>(view: View<'_>, contents: impl IntoIterator<Item = &'a model::Content>) -> Vec<(String, Payload)> {
    let contents = contents.into_iter();
    contents.map(|content| (content.media.clone(), payload(view.model, content))).collect()
}

fn value(view: View<'_>, schema: Option<SchemaId>) -> RustType {
    schema.map_or(RustType::Json, |schema| types::type_or_null(view, schema))
}

/// Contents of one type, in order of the first of each.
fn groups<'a>(model: &Model, contents: &'a [model::Content]) -> Vec<Vec<&'a model::Content>> {
    let mut groups: Vec<Vec<&model::Content>> = Vec::new();
    for content in contents {
        match groups.iter_mut().find(|group| alike(model, group[0], content)) {
            Some(group) => group.push(content),
            None => groups.push(vec![content]),
        }
    }
    groups
}

fn alike(model: &Model, left: &model::Content, right: &model::Content) -> bool {
    match (left.payload == Payload::Bytes, right.payload == Payload::Bytes) {
        (true, true) => true,
        (false, false) => canonical(model, left.schema) == canonical(model, right.schema),
        (true, false) | (false, true) => false,
    }
}

/// Servers that offer an object as plain text send its JSON.
fn payload(model: &Model, content: &model::Content) -> Payload {
    let structured = canonical(model, content.schema).is_some_and(|schema| match model.schemas[schema].shape {
        model::Shape::Array { .. } | model::Shape::Tuple { .. } | model::Shape::Object(_) => true,
        model::Shape::OneOf { .. } | model::Shape::AnyOf { .. } | model::Shape::Any => true,
        model::Shape::Never | model::Shape::Null | model::Shape::Boolean | model::Shape::Integer(_) => false,
        model::Shape::Number(_) | model::Shape::Text(_) | model::Shape::Enumeration { .. } | model::Shape::Alias(_) => false,
    });
    if content.payload == Payload::Text && structured { Payload::Json } else { content.payload }
}

/// The schema behind references.
fn canonical(model: &Model, schema: Option<SchemaId>) -> Option<SchemaId> {
    let mut id = schema?;
    for _ in 0..model.schemas.len() {
        match model.schemas[id].shape {
            model::Shape::Alias(target) => id = target,
            _ => break,
        }
    }
    Some(id)
}

/// What tells a media type from others: `json` of `application/json`, `problem+json`, `csv`; `Any` for ranges.
fn media_word(media: &str) -> &str {
    let essence = media.split(';').next().unwrap_or_default().trim();
    let subtype = essence.split_once('/').map_or(essence, |(_, subtype)| subtype);
    if subtype == "*" { "Any" } else { subtype }
}
