//! Bodies: which media types carry the same type, and the enum of those that do not.

use super::names::PartsNames;
use super::{Parts, View, absent, items_of_body, multipart, types};
use crate::api::{self, Codec, ContentKind, Contents, Media, RustType};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{self, Model, Payload, SchemaId};
use crate::naming::{Scope, constant_name, variant_name};

/// Whether bodies may come in pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// Bodies of requests and successes.
    Pieces,
    /// Bodies of errors, which are kept with their answers.
    Whole,
}

/// The alternatives of a body. `type_name` is the enum's, should there be several.
pub(super) fn contents(
    view: View<'_>,
    contents: &[model::Content],
    flow: Flow,
    names: PartsNames<'_>,
    type_name: &str,
    parts: &mut Parts<'_>,
) -> Contents {
    let mut scope = Scope::default();
    let mut alternatives = Vec::new();
    for group in groups(view.model, contents) {
        let first = group[0];
        let variant = scope.take(&variant_name(media_word(&first.media)), "", first.at).name;
        let media = media(view, group.iter().copied(), flow, names);
        let constant = constant_name(&format!("{type_name} {variant}"));
        let content = match kind(view, first, flow, names, parts) {
            ContentKind::Value => api::Content {
                kind: ContentKind::Value,
                value: whole(view, first),
                shape: parts.shapes.body(view, first.schema, &media),
                checks: parts.body_checks(view, first.schema),
                variant,
                constant,
                media,
            },
            kind @ (ContentKind::Items { .. } | ContentKind::Events { .. }) => {
                let item = items_of_body::item(view.model, first);
                let value = item.map_or_else(|| items_of_body::untyped(first), |item| types::type_or_null(view, item));
                let checked = matches!(value, RustType::Named(id) if parts.checked.get(id.0).copied().unwrap_or(false));
                api::Content {
                    kind: items_of_body::checked(kind, checked),
                    value,
                    shape: items_of_body::shape(view, first, item, parts),
                    checks: api::Checks::default(),
                    variant,
                    constant,
                    media,
                }
            }
            kind @ (ContentKind::Bytes | ContentKind::Octets | ContentKind::Multipart(_)) => api::Content {
                checks: multipart::checks(&kind),
                kind,
                value: RustType::Bytes,
                shape: api::Shape::Any,
                variant,
                constant,
                media,
            },
        };
        alternatives.push(content);
    }
    Contents { type_name: (alternatives.len() > 1).then(|| type_name.to_owned()), alternatives }
}

fn kind(view: View<'_>, content: &model::Content, flow: Flow, names: PartsNames<'_>, parts: &mut Parts<'_>) -> ContentKind {
    match (payload(view.model, content), flow) {
        (Payload::Json | Payload::JsonPatch | Payload::MergePatch, _) => ContentKind::Value,
        (Payload::Xml | Payload::Form | Payload::Text, _) => ContentKind::Value,
        (Payload::Bytes, Flow::Whole) => ContentKind::Bytes,
        (Payload::Bytes, Flow::Pieces) => ContentKind::Octets,
        (Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart, Flow::Whole) => {
            let message = format!("the body of an error is octets as sent where it is `{}`", content.media);
            parts.diagnostics.push_once(Diagnostic::new(Code::UntypedMediaType, content.at, message).on_key());
            ContentKind::Bytes
        }
        (Payload::JsonLines | Payload::JsonSequence, Flow::Pieces) => ContentKind::Items { checked: false },
        (Payload::Events, Flow::Pieces) if items_of_body::is_of_events(view.model, content) => {
            ContentKind::Items { checked: false }
        }
        (Payload::Events, Flow::Pieces) => ContentKind::Events { checked: false },
        (Payload::Multipart, Flow::Pieces) => ContentKind::Multipart(multipart::multipart(view, content, names, parts)),
    }
}

/// The type of a body that is one value.
fn whole(view: View<'_>, content: &model::Content) -> RustType {
    match (content.payload, content.schema) {
        (Payload::JsonPatch, _) => RustType::JsonPatch,
        (_, Some(schema)) => types::type_or_null(view, schema),
        (_, None) => RustType::Json,
    }
}

/// The payload of a body: one in parts whose schema says that it is octets is that.
pub(super) fn payload(model: &Model, content: &model::Content) -> Payload {
    let octets = canonical(model, content.schema)
        .is_some_and(|schema| matches!(model.schemas[schema].shape, model::Shape::Text(model::Format::Binary)));
    match content.payload {
        Payload::Multipart if octets => Payload::Bytes,
        payload => payload,
    }
}

/// Whether a body has several alternatives, so that it needs an enum.
pub(super) fn is_mixed(model: &Model, contents: &[model::Content]) -> bool {
    groups(model, contents).len() > 1
}

/// The media types of a body with their codecs.
pub(super) fn media<'a>(
    view: View<'_>,
    contents: impl IntoIterator<Item = &'a model::Content>,
    flow: Flow,
    names: PartsNames<'_>,
) -> Vec<Media> {
    let contents = contents.into_iter();
    contents.map(|content| Media { name: content.media.clone(), codec: codec(view, content, flow, names) }).collect()
}

fn codec(view: View<'_>, content: &model::Content, flow: Flow, names: PartsNames<'_>) -> Codec {
    match (payload(view.model, content), flow) {
        (Payload::Json | Payload::JsonPatch | Payload::MergePatch, _) => Codec::Json,
        (Payload::Xml, _) => Codec::Xml,
        (Payload::Form, _) => Codec::Form(absent::of_form(view, content.schema, &content.encodings.fields)),
        // servers that offer an object as plain text send its JSON
        (Payload::Text, _) if is_structured(view.model, content) => Codec::Json,
        (Payload::Text, _) => Codec::Text,
        (Payload::Bytes, Flow::Pieces) => Codec::Octets,
        (Payload::Bytes, Flow::Whole) => Codec::Bytes,
        (Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart, Flow::Whole) => Codec::Bytes,
        (Payload::JsonLines, Flow::Pieces) => Codec::JsonLines,
        (Payload::JsonSequence, Flow::Pieces) => Codec::JsonSequence,
        (Payload::Events, Flow::Pieces) => Codec::Events,
        (Payload::Multipart, Flow::Pieces) => Codec::Multipart(multipart::constant(names, content)),
    }
}

/// Contents of one type, in order of the first of each; those that come in pieces stand behind the others, and octets last: they are
/// what is meant where a media type is none of those described.
pub(super) fn groups<'a>(model: &Model, contents: &'a [model::Content]) -> Vec<Vec<&'a model::Content>> {
    let mut groups: Vec<Vec<&model::Content>> = Vec::new();
    for content in contents {
        match groups.iter_mut().find(|group| alike(model, group[0], content)) {
            Some(group) => group.push(content),
            None => groups.push(vec![content]),
        }
    }
    groups.sort_by_key(|group| Way::of(payload(model, group[0])));
    groups
}

/// Ways in which bytes become values: two media types of different ways have different types.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Value,
    Operations,
    Items,
    Events,
    Parts,
    Octets,
}

impl Way {
    fn of(payload: Payload) -> Self {
        match payload {
            Payload::Json | Payload::MergePatch | Payload::Xml | Payload::Form | Payload::Text => Self::Value,
            Payload::JsonPatch => Self::Operations,
            Payload::Bytes => Self::Octets,
            Payload::JsonLines | Payload::JsonSequence => Self::Items,
            Payload::Events => Self::Events,
            Payload::Multipart => Self::Parts,
        }
    }
}

fn alike(model: &Model, left: &model::Content, right: &model::Content) -> bool {
    let way = Way::of(payload(model, left));
    way == Way::of(payload(model, right))
        && match way {
            Way::Octets | Way::Operations => true,
            Way::Value | Way::Parts => canonical(model, left.schema) == canonical(model, right.schema),
            Way::Items | Way::Events => {
                canonical(model, items_of_body::item(model, left)) == canonical(model, items_of_body::item(model, right))
            }
        }
}

fn is_structured(model: &Model, content: &model::Content) -> bool {
    canonical(model, content.schema).is_some_and(|schema| match model.schemas[schema].shape {
        model::Shape::Array { .. } | model::Shape::Tuple { .. } | model::Shape::Object(_) => true,
        model::Shape::OneOf { .. } | model::Shape::AnyOf { .. } => true,
        // a text that nothing is said of is one
        model::Shape::Any | model::Shape::Never | model::Shape::Null | model::Shape::Boolean | model::Shape::Integer(_) => false,
        model::Shape::Number(_) | model::Shape::Text(_) | model::Shape::Enumeration { .. } | model::Shape::Alias(_) => false,
    })
}

/// The schema behind references.
pub(super) fn canonical(model: &Model, schema: Option<SchemaId>) -> Option<SchemaId> {
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
