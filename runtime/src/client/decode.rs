//! From an answer to the operation's outcome.

use std::borrow::Cow;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::{ApiError, DecodeFailure, Error, InvalidReply, coding};
use crate::body::{self, DecodeError, json, negotiate};
use crate::check::{At, Violations};
use crate::operation::{Media, Parameter, Payload};
use crate::param::{self, Source};
use crate::reply::Reply;
use crate::scalar::Scalar;
use crate::shape::Shape;

/// What checks a value at its place.
type Check<T> = fn(&T, &At<'_>, &mut Violations);

impl Reply {
    /// The value of the body.
    pub fn decode<T: DeserializeOwned, E>(self, shape: &'static Shape) -> Result<T, Error<E>> {
        read(&self, shape).map_err(|place| self.unreadable(place))
    }

    /// As [`Reply::decode`], where the client may want the value checked.
    pub fn decode_valid<T: DeserializeOwned, E>(self, shape: &'static Shape, check: Check<T>) -> Result<T, Error<E>> {
        self.valid(shape, check).map(|(_, value)| value)
    }

    /// As [`Reply::error`], where the client may want the value checked.
    pub fn valid_error<T: DeserializeOwned, S, E>(
        self,
        shape: &'static Shape,
        check: Check<T>,
        variant: impl FnOnce(T) -> E,
    ) -> Result<S, Error<E>> {
        let (reply, value) = self.valid(shape, check)?;
        reply.bare_error(variant(value))
    }

    fn valid<T: DeserializeOwned, E>(self, shape: &Shape, check: Check<T>) -> Result<(Self, T), Error<E>> {
        let value: T = match read(&self, shape) {
            Ok(value) => value,
            Err(place) => return Err(self.unreadable(place)),
        };
        let mut violations = Violations::default();
        if self.is_validated() {
            check(&value, &At::ROOT, &mut violations);
        }
        if violations.is_empty() {
            Ok((self, value))
        } else {
            Err(Error::Invalid(Box::new(InvalidReply { reply: self, violations })))
        }
    }

    /// A header that is a text, number or boolean; `None` where it is not there.
    pub fn header<T: Scalar, E>(&self, header: &'static Parameter) -> Result<Option<T>, Error<E>> {
        param::read_scalar(header, &self.source()).map_err(|error| self.wrong_header(header, error.message))
    }

    /// A header that must be there.
    pub fn required_header<T: Scalar, E>(&self, header: &'static Parameter) -> Result<T, Error<E>> {
        self.header(header)?.ok_or_else(|| self.wrong_header(header, "is missing".to_owned()))
    }

    /// A header that is a list or an object; `None` where it is not there.
    pub fn composite_header<T: DeserializeOwned, E>(&self, header: &'static Parameter) -> Result<Option<T>, Error<E>> {
        param::read_composite(header, &self.source()).map_err(|error| self.wrong_header(header, error.message))
    }

    /// A header that is a list or an object and must be there.
    pub fn required_composite_header<T: DeserializeOwned, E>(&self, header: &'static Parameter) -> Result<T, Error<E>> {
        self.composite_header(header)?.ok_or_else(|| self.wrong_header(header, "is missing".to_owned()))
    }

    fn source(&self) -> Source<'_> {
        Source { path: "", holes: &[], query: "", headers: self.headers() }
    }

    fn wrong_header<E>(&self, header: &'static Parameter, message: String) -> Error<E> {
        self.clone().unreadable(DecodeError::new(format!("header `{}`: {message}", header.name)))
    }

    /// The body as it came.
    pub fn octets<E>(self) -> Result<Bytes, Error<E>> {
        match coding::check_decoded(&self) {
            Ok(()) => Ok(self.into_parts().2),
            Err(place) => Err(self.unreadable(place)),
        }
    }

    /// Whether the body is of one of these media types.
    pub fn carries(&self, media: &'static [Media]) -> bool {
        self.content_type().is_some_and(|found| negotiate::content(found, media).is_ok())
    }

    /// Fails with the documented error whose body is octets.
    pub fn octets_error<S, E>(self, variant: impl FnOnce(Bytes) -> E) -> Result<S, Error<E>> {
        let error = variant(self.body().clone());
        self.bare_error(error)
    }

    /// Fails with the documented error that the body holds; where it holds none, with what is wrong with it and the answer kept.
    pub fn error<T: DeserializeOwned, S, E>(self, shape: &'static Shape, variant: impl FnOnce(T) -> E) -> Result<S, Error<E>> {
        match read(&self, shape) {
            Ok(value) => self.bare_error(variant(value)),
            Err(place) => Err(self.unreadable(place)),
        }
    }

    /// Fails with the documented error of a status that has no body.
    pub fn bare_error<S, E>(self, error: E) -> Result<S, Error<E>> {
        Err(Error::Api(Box::new(ApiError { error, reply: self })))
    }

    /// Fails with the error of a status that the description does not name.
    pub fn undocumented<S, E>(self, variant: fn(Reply) -> E) -> Result<S, Error<E>> {
        let error = variant(self.clone());
        self.bare_error(error)
    }

    fn unreadable<E>(self, place: DecodeError) -> Error<E> {
        Error::Decode(Box::new(DecodeFailure { reply: self, place }))
    }
}

fn read<T: DeserializeOwned>(reply: &Reply, shape: &Shape) -> Result<T, DecodeError> {
    json::decode(&json_text(reply, shape)?)
}

fn json_text<'r>(reply: &'r Reply, shape: &Shape) -> Result<Cow<'r, [u8]>, DecodeError> {
    coding::check_decoded(reply)?;
    body::read(payload(reply, shape)?, reply.content_type().unwrap_or_default(), reply.body(), shape)
}

/// The media types of answers that can be read, whatever the description says of them.
const READABLE: &[Media] = &[
    Media::json("application/json"),
    Media::json("text/json"),
    Media::json("*/*+json"),
    Media::xml("application/xml"),
    Media::xml("text/xml"),
    Media::xml("*/*+xml"),
    Media::form("application/x-www-form-urlencoded"),
    Media::text("text/plain"),
    Media::bytes("application/octet-stream"),
];

/// What reads a text of any kind: HTML, CSV.
const TEXT: &[Media] = &[Media::text("text/*")];

/// By the `Content-Type`; without one the body is taken for JSON.
fn payload(reply: &Reply, shape: &Shape) -> Result<Payload, DecodeError> {
    let Some(value) = reply.headers().get(http::header::CONTENT_TYPE) else { return Ok(Payload::Json) };
    let text = String::from_utf8_lossy(value.as_bytes());
    let any_text = if matches!(shape.bare(), Shape::Text) { TEXT } else { &[] };
    let media = negotiate::content(&text, reply.media()).or_else(|_| negotiate::content(&text, READABLE));
    let media = media.or_else(|_| negotiate::content(&text, any_text));
    media.map(|media| media.payload).map_err(|_| DecodeError::new(format!("a body of type `{text}` cannot be read")))
}

#[cfg(test)]
mod tests {
    use http::header::CONTENT_TYPE;
    use http::{HeaderMap, HeaderValue, StatusCode};

    use super::*;

    #[test]
    fn the_content_type_chooses_the_codec() {
        let cases = [
            (None, &Shape::Any, Some(Payload::Json)),
            (Some("application/json"), &Shape::Any, Some(Payload::Json)),
            (Some("Application/JSON; charset=UTF-8"), &Shape::Any, Some(Payload::Json)),
            (Some("application/problem+json"), &Shape::Any, Some(Payload::Json)),
            (Some("text/json"), &Shape::Text, Some(Payload::Json)),
            (Some("text/xml"), &Shape::Any, Some(Payload::Xml)),
            (Some("application/atom+xml"), &Shape::Any, Some(Payload::Xml)),
            (Some("text/plain"), &Shape::Any, Some(Payload::Text)),
            (Some("text/html"), &Shape::Text, Some(Payload::Text)),
            (Some("text/html"), &Shape::Any, None),
            (Some("application/json; charset=utf-16"), &Shape::Any, None),
            (Some("text/plain; charset=utf-16"), &Shape::Text, Some(Payload::Text)),
            (Some("text/xml; charset=shift_jis"), &Shape::Any, None),
            (Some("image/png"), &Shape::Any, None),
            (Some(""), &Shape::Any, None),
        ];
        const OWN: &[Media] = &[Media::json("text/plain")];
        for (content_type, shape, expected) in cases {
            let headers = content_type.map(|text| (CONTENT_TYPE, HeaderValue::from_static(text)));
            let reply = Reply::new(StatusCode::OK, HeaderMap::from_iter(headers), "");
            assert_eq!(payload(&reply, shape).ok(), expected, "{content_type:?}");
            let own = if content_type == Some("text/plain") { Some(Payload::Json) } else { expected };
            let is_other = content_type.is_some_and(|name| name.starts_with("text/plain;"));
            assert!(is_other || payload(&reply.of(OWN), shape).ok() == own, "{content_type:?}");
        }
    }
}
