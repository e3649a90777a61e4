//! Bodies of items: what each item is.

use super::contents::canonical;
use super::{Parts, View};
use crate::api::{self, ContentKind, RustType};
use crate::model::{Content, Model, Payload, SchemaId, Shape};

/// The schema of an item: `itemSchema`, the items of a list, or what is given as if there were one item only.
pub(super) fn item(model: &Model, content: &Content) -> Option<SchemaId> {
    content.item.or_else(|| match model.schemas[canonical(model, content.schema)?].shape {
        Shape::Array { items } => Some(items),
        _ => content.schema,
    })
}

/// The type of items that nothing is said of: the data of events is text, anything else JSON.
pub(super) fn untyped(content: &Content) -> RustType {
    match content.payload {
        Payload::Events => RustType::Scalar(api::Scalar::String),
        _ => RustType::Json,
    }
}

/// The shape that events are read by; other items are JSON, which tells its types itself.
pub(super) fn shape(view: View<'_>, content: &Content, item: Option<SchemaId>, parts: &mut Parts<'_>) -> api::Shape {
    match (content.payload, item) {
        (Payload::Events, Some(item)) => parts.shapes.of(view, item),
        (Payload::Events, None) => api::Shape::Text,
        _ => api::Shape::Any,
    }
}

/// The same kind, its items checked or not.
pub(super) fn checked(kind: ContentKind, checked: bool) -> ContentKind {
    match kind {
        ContentKind::Items { .. } => ContentKind::Items { checked },
        ContentKind::Events { .. } => ContentKind::Events { checked },
        ContentKind::Value | ContentKind::Bytes | ContentKind::Octets | ContentKind::Multipart(_) => kind,
    }
}

/// Whether the items of an event stream are described as events, with `data` and `event`, and not as what their data holds.
///
/// `itemSchema` is about events (OpenAPI 3.2.0 section 4.14.3.2); a `schema` is where it names nothing else.
pub(super) fn is_of_events(model: &Model, content: &Content) -> bool {
    item(model, content).is_some_and(|item| is_event(model, item, content.item.is_none(), 8))
}

const FIELDS: [&str; 4] = ["data", "event", "id", "retry"];

fn is_event(model: &Model, schema: SchemaId, strict: bool, depth: usize) -> bool {
    let Some(id) = canonical(model, Some(schema)) else { return false };
    match &model.schemas[id].shape {
        Shape::Object(object) => {
            let has = |name: &str| object.properties.iter().any(|property| property.name == name);
            let others = object.properties.iter().any(|property| !FIELDS.contains(&property.name.as_str()));
            (has("data") || has("event")) && !(strict && (others || !has("data")))
        }
        Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } if depth > 0 => {
            !branches.is_empty() && branches.iter().all(|branch| is_event(model, *branch, strict, depth - 1))
        }
        Shape::OneOf { .. } | Shape::AnyOf { .. } => false,
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => false,
        Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Alias(_) => false,
    }
}
