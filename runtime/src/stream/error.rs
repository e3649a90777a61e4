//! What can go wrong within a body that comes in pieces.

use std::error::Error;
use std::fmt;

use bytes::Bytes;

use crate::BoxError;
use crate::body::DecodeError;

/// Why a body that comes in pieces does not go on, or why one of its items cannot be read.
#[derive(Debug)]
pub struct StreamError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: StreamErrorKind,
    item: Option<u64>,
    line: Option<u64>,
    place: Option<DecodeError>,
    bytes: Bytes,
    source: Option<BoxError>,
}

/// The kinds of errors within a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StreamErrorKind {
    /// The connection ended or failed.
    Broken,
    /// It is not framed as its media type asks.
    Malformed,
    /// Nothing came for too long.
    Timeout,
    /// The body has more bytes than it may.
    TooLarge,
    /// An item cannot be read as the description says; the next ones can.
    Item,
    /// An item has more bytes than it may.
    ItemTooLarge,
    /// What was to be sent could not be made or written.
    Source,
}

impl StreamError {
    pub(crate) fn new(kind: StreamErrorKind) -> Self {
        Self(Box::new(Inner { kind, item: None, line: None, place: None, bytes: Bytes::new(), source: None }))
    }

    pub(crate) fn caused(kind: StreamErrorKind, source: impl Into<BoxError>) -> Self {
        let mut error = Self::new(kind);
        error.0.source = Some(source.into());
        error
    }

    /// An item of this number, from 0, on this line, from 1, that cannot be read.
    pub(crate) fn item(item: u64, line: u64, bytes: Bytes, place: DecodeError) -> Self {
        let mut error = Self::new(StreamErrorKind::Item);
        (error.0.item, error.0.line, error.0.bytes, error.0.place) = (Some(item), Some(line), bytes, Some(place));
        error
    }

    #[cfg(any(feature = "client", feature = "server", feature = "compression"))]
    pub(crate) fn malformed(message: impl Into<String>) -> Self {
        let mut error = Self::new(StreamErrorKind::Malformed);
        error.0.place = Some(DecodeError::new(message));
        error
    }

    pub(crate) fn item_too_large(item: u64, line: u64) -> Self {
        let mut error = Self::new(StreamErrorKind::ItemTooLarge);
        (error.0.item, error.0.line) = (Some(item), Some(line));
        error
    }

    /// What the body of a message failed with.
    pub(crate) fn of_body(error: BoxError) -> Self {
        error.downcast::<Self>().map_or_else(|error| Self::caused(StreamErrorKind::Broken, error), |own| *own)
    }

    /// What happened.
    pub fn kind(&self) -> StreamErrorKind {
        self.0.kind
    }

    /// The number of the item, from 0.
    pub fn index(&self) -> Option<u64> {
        self.0.item
    }

    /// The line on which the item begins, from 1.
    pub fn line(&self) -> Option<u64> {
        self.0.line
    }

    /// What is wrong within the item.
    pub fn place(&self) -> Option<&DecodeError> {
        self.0.place.as_ref()
    }

    /// The item as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.0.bytes
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, item, line, .. } = &*self.0;
        f.write_str(match kind {
            StreamErrorKind::Broken => "the body broke off",
            StreamErrorKind::Malformed => "the body is malformed",
            StreamErrorKind::Timeout => "nothing of the body came for too long",
            StreamErrorKind::TooLarge => "the body is larger than it may be",
            StreamErrorKind::Item => "an item cannot be read",
            StreamErrorKind::ItemTooLarge => "an item is larger than it may be",
            StreamErrorKind::Source => "the body cannot be made",
        })?;
        if let (Some(item), Some(line)) = (item, line) {
            write!(f, ": item {item}, which begins on line {line}")?;
        }
        match &self.0.place {
            Some(place) => write!(f, ": {place}"),
            None => Ok(()),
        }
    }
}

impl Error for StreamError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0.source {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}
