//! Bodies: which media types carry the same type, and the enum of those that do not.

use super::names::PartsNames;
use super::{Parts, View, absent, items_of_body, multipart, text, types};
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
        warn_of_text(view.model, &group, contents, parts);
        let listed = group.iter().any(|content| is_read_otherwise(view.model, content));
        let content = match kind(view, first, flow, names, parts) {
            ContentKind::Value if is_raw(view.model, first) => api::Content {
                kind: ContentKind::Value,
                value: RustType::Scalar(api::Scalar::String),
                shape: api::Shape::Text,
                checks: api::Checks::default(),
                variant,
                constant,
                media,
                listed,
            },
            ContentKind::Value => api::Content {
                kind: ContentKind::Value,
                value: whole(view, first),
                shape: parts.shapes.body(view, first.schema, &media),
                checks: parts.body_checks(view, first.schema),
                variant,
                constant,
                media,
                listed,
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
                    listed,
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
                listed,
            },
        };
        alternatives.push(content);
    }
    Contents { type_name: (alternatives.len() > 1).then(|| type_name.to_owned()), alternatives }
}

/// Whether a reader that knows no more than the media type reads the body otherwise than the description says.
pub(super) fn is_read_otherwise(model: &Model, content: &model::Content) -> bool {
    match content.payload {
        Payload::Form => !content.encodings.fields.is_empty(),
        Payload::Text => match text::holds(model, &content.media, content.schema) {
            text::Holds::Json => true,
            text::Holds::Raw => false,
            text::Holds::Scalar => !text::is_plain(&content.media) && !is_text(model, content.schema),
        },
        Payload::Json | Payload::JsonPatch | Payload::MergePatch | Payload::Xml | Payload::Bytes => false,
        Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => false,
    }
}

fn is_text(model: &Model, schema: Option<SchemaId>) -> bool {
    canonical(model, schema).is_none_or(|schema| matches!(model.schemas[schema].shape, model::Shape::Text(_)))
}

fn is_raw(model: &Model, content: &model::Content) -> bool {
    text::is_raw(model, &content.media, content.payload, content.schema)
}

/// Text beside JSON of the same schema is JSON, as those servers have it that offer both.
fn warn_of_text(model: &Model, group: &[&model::Content], all: &[model::Content], parts: &mut Parts<'_>) {
    for content in group.iter().filter(|content| content.payload == Payload::Text) {
        let is_same = |other: &model::Content| {
            other.payload == Payload::Json && canonical(model, other.schema) == canonical(model, content.schema)
        };
        if is_raw(model, content) || !all.iter().any(is_same) {
            text::warn(model, &content.media, content.schema, content.at, parts.diagnostics);
        }
    }
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
        (Payload::Text, _) => codec_of_text(view.model, &content.media, content.schema),
        (Payload::Bytes, Flow::Pieces) => Codec::Octets,
        (Payload::Bytes, Flow::Whole) => Codec::Bytes,
        (Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart, Flow::Whole) => Codec::Bytes,
        (Payload::JsonLines, Flow::Pieces) => Codec::JsonLines,
        (Payload::JsonSequence, Flow::Pieces) => Codec::JsonSequence,
        (Payload::Events, Flow::Pieces) => Codec::Events,
        (Payload::Multipart, Flow::Pieces) => Codec::Multipart(multipart::constant(names, content)),
    }
}

/// What reads and writes text.
pub(super) fn codec_of_text(model: &Model, name: &str, schema: Option<SchemaId>) -> Codec {
    match text::holds(model, name, schema) {
        text::Holds::Json => Codec::Json,
        text::Holds::Scalar | text::Holds::Raw => Codec::Text,
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
    groups.sort_by_key(|group| Way::of(model, group[0]));
    groups
}

/// Ways in which bytes become values: two media types of different ways have different types.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Value,
    Text,
    Operations,
    Items,
    Events,
    Parts,
    Octets,
}

impl Way {
    fn of(model: &Model, content: &model::Content) -> Self {
        match payload(model, content) {
            Payload::Text if is_raw(model, content) => Self::Text,
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
    let way = Way::of(model, left);
    way == Way::of(model, right)
        && match way {
            Way::Octets | Way::Operations | Way::Text => true,
            Way::Value => canonical(model, left.schema) == canonical(model, right.schema),
            Way::Parts => {
                canonical(model, left.schema) == canonical(model, right.schema)
                    && multipart::have_same_headers(model, left, right)
            }
            Way::Items | Way::Events => {
                canonical(model, items_of_body::item(model, left)) == canonical(model, items_of_body::item(model, right))
            }
        }
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
