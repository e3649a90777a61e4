//! Bodies: from bytes of a media type to typed values and back.
//!
//! A typed value is made from JSON text alone; the other codecs translate between their bytes and JSON text by [`Shape`], so that a
//! type has one decoder and one encoder. What does not fit is a [`DecodeError`] that names the place.

pub mod json;
pub mod negotiate;

pub(crate) mod form;
pub(crate) mod integral;
pub(crate) mod literal;
pub(crate) mod pointer;
pub(crate) mod tree;

mod charset;
mod error;
pub(crate) mod fault;
mod fit;
pub(crate) mod media_type;
mod message;
mod scan;
mod text;
mod xml;

use std::borrow::Cow;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::operation::Payload;
use crate::shape::Shape;

pub use error::{DecodeError, EncodeError};

/// How deep values may nest, as deep as serde_json reads.
pub(crate) const MAX_DEPTH: usize = 128;

/// A value from a body.
pub fn decode<T: DeserializeOwned>(payload: Payload, bytes: &[u8], shape: &Shape) -> Result<T, DecodeError> {
    decode_as(payload, "", bytes, shape)
}

/// A value from a body of this media type.
pub(crate) fn decode_as<T: DeserializeOwned>(
    payload: Payload,
    content_type: &str,
    bytes: &[u8],
    shape: &Shape,
) -> Result<T, DecodeError> {
    match read(payload, content_type, bytes, shape)? {
        Cow::Borrowed(text) => json::decode(text),
        // lines and columns of the text in between mean nothing to the sender
        Cow::Owned(text) => json::decode(&text).map_err(DecodeError::off_text),
    }
}

/// The body of a value.
pub fn encode<T: Serialize + ?Sized>(payload: Payload, value: &T, shape: &Shape) -> Result<Vec<u8>, EncodeError> {
    from_json(payload, json::encode(value)?, shape)
}

/// The JSON text of a body whose media type says which codec it takes, and in which charset its text is.
pub(crate) fn read<'a>(
    payload: Payload,
    content_type: &str,
    bytes: &'a [u8],
    shape: &Shape,
) -> Result<Cow<'a, [u8]>, DecodeError> {
    match charset::to_utf8(payload, content_type, bytes)? {
        Cow::Borrowed(bytes) => to_json(payload, bytes, shape),
        Cow::Owned(text) => Ok(Cow::Owned(to_json(payload, &text, shape)?.into_owned())),
    }
}

/// The body of a JSON text, in the charset that its media type names.
#[cfg(any(feature = "client", feature = "server"))]
pub(crate) fn write(payload: Payload, content_type: &str, json: Vec<u8>, shape: &Shape) -> Result<Vec<u8>, EncodeError> {
    charset::from_utf8(payload, content_type, from_json(payload, json, shape)?)
}

/// The JSON text of a body; borrowed where the body is JSON itself.
pub fn to_json<'a>(payload: Payload, bytes: &'a [u8], shape: &Shape) -> Result<Cow<'a, [u8]>, DecodeError> {
    match payload {
        Payload::Json => Ok(Cow::Borrowed(bytes)),
        Payload::Xml => xml::to_json(bytes, shape).map(Cow::Owned),
        Payload::Form([]) => form::to_json(bytes, shape).map(Cow::Owned),
        Payload::Form(fields) => form::encoded::to_json(bytes, shape, fields).map(Cow::Owned),
        Payload::Text => text::to_json(bytes, shape).map(Cow::Owned),
        Payload::Bytes | Payload::Octets => Err(DecodeError::new("octets hold no value that a shape describes")),
        Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart(_) => {
            Err(DecodeError::new("a body of several items is no single value"))
        }
    }
}

/// The body of a JSON text.
pub fn from_json(payload: Payload, json: Vec<u8>, shape: &Shape) -> Result<Vec<u8>, EncodeError> {
    match payload {
        Payload::Json => Ok(json),
        Payload::Xml => xml::from_json(&json, shape),
        Payload::Form([]) => form::from_json(&json, shape),
        Payload::Form(fields) => form::encoded::from_json(&json, shape, fields),
        Payload::Text => text::from_json(&json),
        Payload::Bytes | Payload::Octets => Err(EncodeError::new("octets hold no value that a shape describes")),
        Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart(_) => {
            Err(EncodeError::new("a single value is no body of several items"))
        }
    }
}

#[cfg(test)]
mod tests;
