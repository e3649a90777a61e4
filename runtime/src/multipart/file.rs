//! A file in a multipart body.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::stream::{Octets, StreamError};

/// A file in a multipart body: its content in pieces, and what is said of it.
#[derive(Debug, Default)]
pub struct File {
    /// Its name, as the sender has it: not to be trusted as a path.
    pub name: Option<String>,
    /// Its media type; `None`: the first that the description has for the part.
    pub media_type: Option<String>,
    /// Further headers of the part.
    pub headers: HeaderMap,
    /// What is in it.
    pub content: Octets,
}

impl File {
    /// A file of this content.
    pub fn new(content: impl Into<Octets>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// The same under this name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same of this media type.
    #[must_use]
    pub fn of_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The same with a further header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    /// The next piece of its content; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Bytes, StreamError>> {
        self.content.next().await
    }

    /// Its whole content, if that is no more than this many bytes.
    pub async fn collect(self, limit: usize) -> Result<Bytes, StreamError> {
        self.content.collect(limit).await
    }
}

impl<T: Into<Octets>> From<T> for File {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}
