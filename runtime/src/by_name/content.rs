//! JSON as a body of a media type.

use bytes::Bytes;

use super::{Content, octets, parts, table};
use crate::body::{self, EncodeError, json};
use crate::multipart::Parts;
use crate::operation::{Media, Payload};
use crate::stream::{Data, Framing, Items, Octets, outgoing};
use crate::value::Json;

/// A body as it is read.
pub(super) enum Body {
    /// Whole.
    Whole(Bytes),
    /// In pieces.
    Octets(Octets),
    /// In parts.
    Parts(Parts),
}

/// The body that a JSON value is in this media type.
pub(super) fn body(contents: &'static [Content], media: &'static Media, value: &Json) -> Result<Body, EncodeError> {
    let content = table::content_of(contents, media).ok_or_else(|| EncodeError::new(format!("`{}` has no type", media.name)))?;
    match media.payload {
        Payload::Json | Payload::Xml | Payload::Form(_) | Payload::Text => {
            let written = body::from_json(media.payload, json::encode(value)?, content.shape)?;
            Ok(Body::Whole(written.into()))
        }
        Payload::Bytes => octets::from_json(value).map(Body::Whole),
        Payload::Octets => octets::from_json(value).map(|bytes| Body::Octets(bytes.into())),
        Payload::Events if content.event_data => items(media, value, Data::of(content.shape)),
        Payload::JsonLines | Payload::JsonSequence | Payload::Events => items(media, value, Data::of_event(content.shape)),
        Payload::Multipart(form) => parts::from_json(form, value).map(Body::Parts),
    }
}

fn items(media: &Media, value: &Json, data: Data) -> Result<Body, EncodeError> {
    let no_sequence = || EncodeError::new(format!("`{}` is no sequence of items", media.name));
    let framing = Framing::of(media.payload, data).ok_or_else(no_sequence)?;
    let items = value.as_array().ok_or_else(|| EncodeError::new("the items of a body are a list"))?;
    for (index, item) in items.iter().enumerate().filter(|_| matches!(framing, Framing::Events(_))) {
        if !item.is_object() {
            return Err(EncodeError::new("an event is an object with `data`, `event`, `id` and `retry`").at(format!("/{index}")));
        }
    }
    let items: Items<Json> = items.iter().cloned().collect();
    Ok(Body::Octets(Octets::of(outgoing(items.written(), framing, None))))
}
