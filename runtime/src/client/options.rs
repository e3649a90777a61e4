//! Settings of one call.

use std::time::Duration;

use http::HeaderMap;

use super::header;
use crate::auth::Credentials;
#[cfg(feature = "compression")]
use crate::coding::Encoding;

/// Settings of one call, before those of the client.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    pub(super) timeout: Option<Duration>,
    pub(super) content_type: Option<String>,
    pub(super) boundary: Option<String>,
    pub(super) response_limit: Option<usize>,
    #[cfg(feature = "compression")]
    pub(super) compress: Option<Option<Encoding>>,
    pub(super) credentials: Option<Credentials>,
    pub(super) headers: Headers,
    pub(super) problem: Option<String>,
}

/// Headers whose values `Debug` leaves out.
#[derive(Clone, Default)]
pub(super) struct Headers(pub(super) HeaderMap);

impl CallOptions {
    /// The client's settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long the call may take, from connecting to the last byte of the answer; as long as bodies are sent or read in pieces, how
    /// long the next piece may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The media type of the body: one that the operation takes.
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// What stands between the parts of a multipart body, instead of something that nobody can foresee.
    pub fn boundary(mut self, boundary: impl Into<String>) -> Self {
        self.boundary = Some(boundary.into());
        self
    }

    /// How many bytes the body of the answer may have where it is read whole, and an item of it where it is read in pieces.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = Some(bytes);
        self
    }

    /// The coding in which the body is sent, instead of the client's; `None`: as it is.
    #[cfg(feature = "compression")]
    pub fn compress(mut self, coding: impl Into<Option<Encoding>>) -> Self {
        self.compress = Some(coding.into());
        self
    }

    /// Goes on behind the server-sent event of this name.
    pub fn last_event_id(self, id: impl AsRef<str>) -> Self {
        self.header("last-event-id", id)
    }

    /// The media types the answer may have, instead of all that the operation has: `application/xml, */*;q=0.1`.
    pub fn accept(self, media_types: impl AsRef<str>) -> Self {
        self.header("accept", media_types)
    }

    /// Presents these instead of the client's credentials.
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials = Some(credentials.into());
        self
    }

    /// A further header, in the place of one of the same name.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        if let Err(problem) = header::set(&mut self.headers.0, name.as_ref(), value.as_ref()) {
            self.problem.get_or_insert(problem);
        }
        self
    }
}

impl std::fmt::Debug for Headers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}
