//! Settings of one call.

use std::time::Duration;

use http::HeaderMap;

use super::header;
use crate::auth::Credentials;

/// Settings of one call, before those of the client.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    pub(super) timeout: Option<Duration>,
    pub(super) content_type: Option<String>,
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

    /// How long the call may take, from connecting to the last byte of the answer.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The media type of the body: one that the operation takes.
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
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
