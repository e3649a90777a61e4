//! A request on its way into the input of an operation.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::Refusal;
use super::context::Head;
use crate::body::{self, DecodeError};
use crate::check::Validate;
use crate::multipart::Parts;
use crate::operation::{Media, Parameter};
use crate::param::{self, ParamError, Source};
use crate::scalar::Scalar;
use crate::shape::Shape;
use crate::stream::{Data, Event, Framing, Items, Octets, Records};

/// A request whose path, credentials and media types have been found right and whose body is there.
#[derive(Debug)]
pub struct Request {
    pub(super) head: Arc<Head>,
    pub(super) holes: Vec<Range<usize>>,
    pub(super) body: Option<(Received, &'static Media)>,
    /// Bytes that an item of a body in pieces may have.
    pub(super) item_limit: usize,
}

/// A body as it is handed on.
#[derive(Debug)]
pub(crate) enum Received {
    Whole(Bytes),
    /// In pieces, until it is taken.
    Octets(Mutex<Option<Octets>>),
    /// In parts, until they are taken.
    Parts(Mutex<Option<Parts>>),
}

impl Request {
    /// A request that did not come over the wire: its head, where in its path parameters stand, and its body.
    #[cfg(feature = "client")]
    pub(crate) fn made(head: http::request::Parts, holes: Vec<Range<usize>>, body: Option<(Received, &'static Media)>) -> Self {
        Self { head: Arc::new(Head::new(head, None)), holes, body, item_limit: super::Limits::default().body }
    }

    /// The media type that the client prefers for the answer, one of the operation's.
    #[cfg(feature = "client")]
    pub(crate) fn preferred(&self) -> Option<&'static Media> {
        self.head.answer
    }

    /// A text, number or boolean; `None` where it is not there.
    pub fn parameter<T: Scalar>(&self, parameter: &'static Parameter) -> Result<Option<T>, Refusal> {
        param::read_scalar(parameter, &self.source()).map_err(Refusal::from)
    }

    /// A text, number or boolean that must be there.
    pub fn required<T: Scalar>(&self, parameter: &'static Parameter) -> Result<T, Refusal> {
        self.parameter(parameter)?.ok_or_else(|| ParamError::missing(parameter).into())
    }

    /// A list or object; `None` where it is not there.
    pub fn composite<T: DeserializeOwned>(&self, parameter: &'static Parameter) -> Result<Option<T>, Refusal> {
        param::read_composite(parameter, &self.source()).map_err(Refusal::from)
    }

    /// A list or object that must be there.
    pub fn required_composite<T: DeserializeOwned>(&self, parameter: &'static Parameter) -> Result<T, Refusal> {
        self.composite(parameter)?.ok_or_else(|| ParamError::missing(parameter).into())
    }

    /// A list or object that is this JSON text where it is not there.
    pub fn composite_or<T: DeserializeOwned>(&self, parameter: &'static Parameter, absent: &str) -> Result<T, Refusal> {
        match self.composite(parameter)? {
            Some(value) => Ok(value),
            None => body::json::decode(absent.as_bytes()).map_err(|_| ParamError::missing(parameter).into()),
        }
    }

    /// The body.
    pub fn body<T: DeserializeOwned>(&self, shape: &'static Shape) -> Result<T, Refusal> {
        self.optional_body(shape)?.ok_or_else(missing_body)
    }

    /// The body; `None` where there is none.
    pub fn optional_body<T: DeserializeOwned>(&self, shape: &'static Shape) -> Result<Option<T>, Refusal> {
        match &self.body {
            Some((Received::Whole(bytes), media)) => {
                let content_type = self.headers().get(CONTENT_TYPE).map_or(b"".as_slice(), HeaderValue::as_bytes);
                let content_type = String::from_utf8_lossy(content_type);
                body::decode_as(media.payload, &content_type, bytes, shape).map(Some).map_err(Refusal::from)
            }
            Some((Received::Octets(_) | Received::Parts(_), _)) | None => Ok(None),
        }
    }

    /// The body as it comes; it can be taken once.
    pub fn octets(&self) -> Result<Octets, Refusal> {
        match &self.body {
            Some((Received::Whole(bytes), _)) => Ok(bytes.clone().into()),
            Some((Received::Octets(octets), _)) => take(octets).ok_or_else(missing_body),
            Some((Received::Parts(_), _)) | None => Err(missing_body()),
        }
    }

    /// The items of the body.
    pub fn items<T: DeserializeOwned>(&self, shape: &'static Shape) -> Result<Items<T>, Refusal> {
        self.records(Data::of_event(shape)).map(Items::read)
    }

    /// The server-sent events of the body, their data of this shape.
    pub fn events<T: DeserializeOwned>(&self, shape: &'static Shape) -> Result<Items<Event<T>>, Refusal> {
        self.records(Data::of(shape)).map(Items::read)
    }

    /// The parts of the body.
    pub fn parts<T: TryFrom<Parts, Error = DecodeError>>(&self) -> Result<T, Refusal> {
        match &self.body {
            Some((Received::Parts(parts), _)) => Ok(T::try_from(take(parts).ok_or_else(missing_body)?)?),
            Some((Received::Whole(_) | Received::Octets(_), _)) | None => Err(missing_body()),
        }
    }

    fn records(&self, data: Data) -> Result<Records, Refusal> {
        let framing = self.media().and_then(|media| Framing::of(media.payload, data)).ok_or_else(missing_body)?;
        Ok(Records::new(self.octets()?, framing, self.item_limit))
    }

    /// Whether the body is of one of these media types.
    pub fn carries(&self, media: &'static [Media]) -> bool {
        self.media().is_some_and(|found| media.contains(found))
    }

    /// The media type of the body, one of the operation's.
    pub fn media(&self) -> Option<&'static Media> {
        self.body.as_ref().map(|(_, media)| *media)
    }

    /// Refuses an input that breaks the description's assertions, naming every place.
    pub fn check(&self, input: &impl Validate) -> Result<(), Refusal> {
        input.validate().map_err(Refusal::from)
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.parts.headers
    }

    /// The path as it was sent.
    pub fn path(&self) -> &str {
        self.head.path()
    }

    fn source(&self) -> Source<'_> {
        Source { path: self.head.path(), holes: &self.holes, query: self.head.query(), headers: &self.head.parts.headers }
    }
}

fn take<T>(once: &Mutex<Option<T>>) -> Option<T> {
    once.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// A required body that is not there.
pub(super) fn missing_body() -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, "a body is required and there is none")
}
