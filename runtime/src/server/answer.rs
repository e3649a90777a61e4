//! From what a handler answers to an HTTP response in the negotiated media type.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, TRANSFER_ENCODING};
use http::{HeaderMap, StatusCode};
use serde::Serialize;

use crate::body::{self, EncodeError};
use crate::http_body::HttpBody;
use crate::multipart::{self, Boundary, Parts};
use crate::operation::{Media, Parameter, Payload};
use crate::param::{self, Target};
use crate::reply::Reply;
use crate::scalar::Scalar;
use crate::shape::Shape;
use crate::stream::{Data, Event, Framing, Items, Octets, Written, outgoing};

/// What an operation answers, before its media type is settled.
#[derive(Debug)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    content: AnswerContent,
    offered: Option<&'static [Media]>,
}

/// The body of an answer, before its media type is settled.
#[derive(Debug)]
pub(crate) enum AnswerContent {
    Typed { json: Vec<u8>, shape: &'static Shape },
    Octets(Octets),
    Items(Listed),
    Parts(Parts),
    Raw(HttpBody),
    Unwritable(EncodeError),
}

/// Items on their way out.
pub(crate) struct Listed(pub(crate) Written, pub(crate) Data);

impl std::fmt::Debug for Listed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Items")
    }
}

/// How a service writes bodies of several items.
#[derive(Debug, Clone)]
pub(super) struct Manner {
    pub(super) keep_alive: Duration,
    pub(super) boundary: Option<Boundary>,
}

impl Answer {
    /// An answer without a body.
    pub fn empty(status: u16) -> Self {
        Self::new(status_of(status), AnswerContent::Raw(HttpBody::Empty))
    }

    /// An answer with a value for its body; its media type is negotiated among those of the operation.
    pub fn typed<T: Serialize + ?Sized>(status: u16, value: &T, shape: &'static Shape) -> Self {
        Self::encoded(status, body::json::encode(value), shape)
    }

    /// An answer with octets for its body; their media type is negotiated among those of the operation.
    pub fn octets(status: u16, octets: impl Into<Octets>) -> Self {
        Self::new(status_of(status), AnswerContent::Octets(octets.into()))
    }

    /// An answer with items for its body, which are sent as they come.
    pub fn items<T: Serialize + 'static>(status: u16, items: Items<T>, shape: &'static Shape) -> Self {
        Self::new(status_of(status), AnswerContent::Items(Listed(items.written(), Data::of_event(shape))))
    }

    /// An answer with server-sent events for its body, their data of this shape.
    pub fn events<T: Serialize + 'static>(status: u16, events: Items<Event<T>>, shape: &'static Shape) -> Self {
        Self::new(status_of(status), AnswerContent::Items(Listed(events.written(), Data::of(shape))))
    }

    /// An answer with parts for its body.
    pub fn parts(status: u16, parts: impl Into<Parts>) -> Self {
        Self::new(status_of(status), AnswerContent::Parts(parts.into()))
    }

    /// The same with a header that is a text, number or boolean.
    #[must_use]
    pub fn with<T: Scalar>(self, header: &'static Parameter, value: &T) -> Self {
        let mut target = Target::default();
        let written = param::write_scalar(header, value, &mut target);
        self.carrying(written.map(|()| target.headers))
    }

    /// The same with a header that may be missing.
    #[must_use]
    pub fn with_optional<T: Scalar>(self, header: &'static Parameter, value: &Option<T>) -> Self {
        match value {
            Some(value) => self.with(header, value),
            None => self,
        }
    }

    /// The same with a header that is a list or an object.
    #[must_use]
    pub fn with_composite<T: Serialize>(self, header: &'static Parameter, value: &T) -> Self {
        let mut target = Target::default();
        let written = param::write_composite(header, value, &mut target);
        self.carrying(written.map(|()| target.headers))
    }

    /// The same with a header that is a list or an object and may be missing.
    #[must_use]
    pub fn with_optional_composite<T: Serialize>(self, header: &'static Parameter, value: &Option<T>) -> Self {
        match value {
            Some(value) => self.with_composite(header, value),
            None => self,
        }
    }

    fn carrying(mut self, headers: Result<HeaderMap, EncodeError>) -> Self {
        match headers {
            Ok(headers) => self.headers.extend(headers),
            Err(error) => self.content = AnswerContent::Unwritable(error),
        }
        self
    }

    /// The same, its media type one of these alone.
    #[must_use]
    pub fn of(mut self, offered: &'static [Media]) -> Self {
        self.offered = Some(offered);
        self
    }

    /// An answer with a body that is already written.
    pub fn raw(status: u16, media_type: HeaderValue, body: impl Into<HttpBody>) -> Self {
        Self::new(status_of(status), AnswerContent::Raw(body.into())).header(CONTENT_TYPE, media_type)
    }

    /// The same with a further header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Its headers, without those that its body brings.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.headers
    }

    /// Its headers, without those that its body brings, and its body.
    #[cfg(feature = "client")]
    pub(crate) fn into_content(self) -> (HeaderMap, AnswerContent) {
        (self.headers, self.content)
    }

    /// Whether its media type is still to be settled.
    pub(super) fn is_typed(&self) -> bool {
        matches!(
            self.content,
            AnswerContent::Typed { .. } | AnswerContent::Octets(_) | AnswerContent::Items(_) | AnswerContent::Parts(_)
        )
    }

    /// The media types it may have, where they are fewer than the operation's.
    pub(super) fn offered(&self) -> Option<&'static [Media]> {
        self.offered
    }

    /// The response, its body in `media`.
    pub(super) fn into_response(self, media: &'static Media, manner: &Manner) -> Result<http::Response<HttpBody>, EncodeError> {
        let Self { status, mut headers, content, offered: _ } = self;
        let body = match content {
            AnswerContent::Raw(body) => body,
            AnswerContent::Unwritable(error) => return Err(error),
            AnswerContent::Octets(octets) => {
                headers.entry(CONTENT_TYPE).or_insert_with(|| content_type(media));
                octets.into()
            }
            AnswerContent::Items(Listed(items, data)) => {
                headers.insert(CONTENT_TYPE, content_type(media));
                if media.payload == Payload::Events {
                    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
                }
                let no_sequence = || EncodeError::new(format!("`{}` is no sequence of items", media.name));
                outgoing(items, Framing::of(media.payload, data).ok_or_else(no_sequence)?, Some(manner.keep_alive))
            }
            AnswerContent::Parts(parts) => {
                let boundary = manner.boundary.clone().unwrap_or_else(Boundary::random);
                let named = HeaderValue::try_from(format!("{}; boundary={boundary}", media.concrete()));
                headers.insert(CONTENT_TYPE, named.map_err(|error| EncodeError::new(error.to_string()))?);
                multipart::write(parts, &boundary)?
            }
            AnswerContent::Typed { json, shape } => {
                headers.insert(CONTENT_TYPE, content_type(media));
                HttpBody::from(body::write(media.payload, media.concrete(), json, shape)?)
            }
        };
        let mut response = http::Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }

    fn encoded(status: u16, json: Result<Vec<u8>, EncodeError>, shape: &'static Shape) -> Self {
        let content = json.map_or_else(AnswerContent::Unwritable, |json| AnswerContent::Typed { json, shape });
        Self::new(status_of(status), content)
    }

    fn new(status: StatusCode, content: AnswerContent) -> Self {
        Self { status, headers: HeaderMap::new(), content, offered: None }
    }
}

/// A reply passed on as it came, without the headers that hold for one connection only.
impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        let (status, headers, body) = reply.into_parts();
        let status = final_status(status);
        let mut answer = Self { status, headers, content: AnswerContent::Raw(HttpBody::Full(body)), offered: None };
        for name in [CONNECTION, TRANSFER_ENCODING, CONTENT_LENGTH] {
            answer.headers.remove(name);
        }
        for name in ["keep-alive", "proxy-connection", "te", "trailer", "upgrade"] {
            answer.headers.remove(name);
        }
        answer
    }
}

/// The status, or 500 for a number that is none, or none that ends an exchange.
fn status_of(status: u16) -> StatusCode {
    final_status(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
}

fn final_status(status: StatusCode) -> StatusCode {
    if status.is_informational() { StatusCode::INTERNAL_SERVER_ERROR } else { status }
}

/// `Content-Type` of a body in `media`: its own name, or what stands for a range such as `text/*`.
fn content_type(media: &'static Media) -> HeaderValue {
    let name = media.concrete();
    // JSON needs no charset, but where it stands as plain text (RFC 8259 section 8.1, RFC 6657)
    let is_text = media.payload == Payload::Text || (media.payload == Payload::Json && name == "text/plain");
    let charset = is_text && !name.contains(';');
    let value = match charset {
        true => HeaderValue::from_maybe_shared(format!("{name}; charset=utf-8")),
        false => HeaderValue::from_maybe_shared(Bytes::from_static(name.as_bytes())),
    };
    value.unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_names_a_concrete_media_type() {
        static CASES: [(Media, &str); 6] = [
            (Media::json("text/plain"), "text/plain; charset=utf-8"),
            (Media::json("application/json"), "application/json"),
            (Media::json("*/*"), "application/json"),
            (Media::xml("application/*"), "application/xml"),
            (Media::text("text/plain"), "text/plain; charset=utf-8"),
            (Media::text("text/csv; header=present"), "text/csv; header=present"),
        ];
        for (media, expected) in &CASES {
            assert_eq!(content_type(media), expected, "{media:?}");
        }
    }

    #[test]
    fn a_status_that_is_none_is_500() {
        assert_eq!(Answer::empty(7).status(), StatusCode::INTERNAL_SERVER_ERROR);
        let continued = Reply::new(StatusCode::CONTINUE, HeaderMap::new(), "");
        assert_eq!(Answer::from(continued).status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
