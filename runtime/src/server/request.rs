//! A request on its way into the input of an operation.

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::Refusal;
use super::context::Head;
use crate::body;
use crate::check::Validate;
use crate::operation::{Media, Parameter};
use crate::param::{self, ParamError, Source};
use crate::scalar::Scalar;
use crate::shape::Shape;

/// A request whose path, credentials and media types have been found right and whose body is there.
#[derive(Debug)]
pub struct Request {
    pub(super) head: Arc<Head>,
    pub(super) holes: Vec<Range<usize>>,
    pub(super) body: Option<(Bytes, &'static Media)>,
}

impl Request {
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

    /// The body.
    pub fn body<T: DeserializeOwned>(&self, shape: &'static Shape) -> Result<T, Refusal> {
        self.optional_body(shape)?.ok_or_else(missing_body)
    }

    /// The body; `None` where there is none.
    pub fn optional_body<T: DeserializeOwned>(&self, shape: &'static Shape) -> Result<Option<T>, Refusal> {
        let Some((bytes, media)) = &self.body else { return Ok(None) };
        body::decode(media.payload, bytes, shape).map(Some).map_err(Refusal::from)
    }

    /// The body as it was sent.
    pub fn octets(&self) -> Result<Bytes, Refusal> {
        self.optional_octets().ok_or_else(missing_body)
    }

    /// The body as it was sent; `None` where there is none.
    pub fn optional_octets(&self) -> Option<Bytes> {
        self.body.as_ref().map(|(bytes, _)| bytes.clone())
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

/// A required body that is not there.
pub(super) fn missing_body() -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, "a body is required and there is none")
}
