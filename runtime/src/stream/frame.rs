//! How items stand in a body: JSON lines, JSON text sequences (RFC 7464), server-sent events (WHATWG).

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::value::RawValue;

use crate::body::EncodeError;
use crate::operation::Payload;
use crate::shape::Shape;

/// How items stand in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// Each on a line of its own.
    Lines,
    /// Each between a record separator and a line feed.
    Sequence,
    /// Each an event, written from and read as an object of `data`, `event`, `id` and `retry`.
    Events(Data),
}

/// What the data of an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Data {
    /// A text as it stands.
    Text,
    /// JSON text.
    Json,
    /// JSON text where it is some, else a text.
    Either,
}

impl Data {
    /// Of data of this shape.
    pub(crate) fn of(shape: &Shape) -> Self {
        match shape.bare() {
            Shape::Text => Self::Text,
            Shape::OneOf(branches) => Self::together(branches.iter().map(|branch| Self::of(branch))),
            _ => Self::Json,
        }
    }

    /// Of events of this shape, by their member `data`.
    pub(crate) fn of_event(shape: &Shape) -> Self {
        match shape.bare() {
            Shape::Object(object) => {
                let data = object.members.iter().find(|member| member.name == "data");
                data.map_or(Self::Either, |member| Self::of(member.shape))
            }
            Shape::OneOf(branches) => Self::together(branches.iter().map(|branch| Self::of_event(branch))),
            _ => Self::Either,
        }
    }

    fn together(mut all: impl Iterator<Item = Self>) -> Self {
        let Some(first) = all.next() else { return Self::Either };
        if all.all(|other| other == first) { first } else { Self::Either }
    }
}

impl Framing {
    /// Of a payload that is a sequence of items.
    pub(crate) fn of(payload: Payload, data: Data) -> Option<Self> {
        match payload {
            Payload::JsonLines => Some(Self::Lines),
            Payload::JsonSequence => Some(Self::Sequence),
            Payload::Events => Some(Self::Events(data)),
            _ => None,
        }
    }

    /// The bytes of an item in JSON text.
    pub(crate) fn frame(self, mut json: Vec<u8>) -> Result<Bytes, EncodeError> {
        match self {
            Self::Lines => {
                on_one_line(&mut json);
                json.push(b'\n');
                Ok(json.into())
            }
            Self::Sequence => {
                json.insert(0, SEPARATOR);
                json.push(b'\n');
                Ok(json.into())
            }
            Self::Events(data) => event(data, &json),
        }
    }
}

/// What begins each item of a JSON text sequence.
pub(super) const SEPARATOR: u8 = 0x1E;

/// A line break within JSON text is white space.
fn on_one_line(json: &mut [u8]) {
    json.iter_mut().filter(|byte| matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b' ');
}

fn event(data: Data, json: &[u8]) -> Result<Bytes, EncodeError> {
    let wrong = |error: serde_json::Error| EncodeError::new(format!("an event is an object: {error}"));
    let members: BTreeMap<String, Box<RawValue>> = serde_json::from_slice(json).map_err(wrong)?;
    let mut out = String::new();
    for name in ["event", "id", "retry"] {
        if let Some(text) = members.get(name).and_then(|raw| plain(raw.get())) {
            if text.contains(['\n', '\r', '\0']) {
                return Err(EncodeError::new("a line break cannot be written").at(format!("/{name}")));
            }
            field(&mut out, name, &text);
        }
    }
    if let Some(raw) = members.get("data") {
        let text = match data {
            Data::Text => plain(raw.get()).unwrap_or_default(),
            Data::Either if raw.get().starts_with('"') => plain(raw.get()).unwrap_or_default(),
            Data::Json | Data::Either => raw.get().to_owned(),
        };
        text.replace("\r\n", "\n").split(['\n', '\r']).for_each(|line| field(&mut out, "data", line));
    }
    out.push('\n');
    Ok(out.into())
}

fn field(out: &mut String, name: &str, value: &str) {
    out.extend([name, ": ", value, "\n"]);
}

/// The text of a JSON string, or the JSON text of anything else but null.
fn plain(json: &str) -> Option<String> {
    match json {
        "null" => None,
        _ if json.starts_with('"') => serde_json::from_str(json).ok(),
        _ => Some(json.to_owned()),
    }
}
