//! Answers as they came.

use std::fmt;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName};
use http::{Response, StatusCode};

use crate::http_body::HttpBody;
use crate::operation::Media;
use crate::problem::{self, Problem};

/// An answer as it came: status, headers and the whole body.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    /// Whether the client wants the body checked.
    validated: bool,
    /// The media types that the description has for it, where they tell more than their names do.
    media: &'static [Media],
}

impl Reply {
    /// An answer of these parts.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self { status, headers, body: body.into(), validated: false, media: &[] }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it was sent, without the content codings that this build knows.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The `Content-Type`, where there is one in ASCII.
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(header::CONTENT_TYPE)?.to_str().ok()
    }

    /// The problem details (RFC 9457) of the body, where its media type says that it has some.
    pub fn problem(&self) -> Option<Problem> {
        let essence = self.content_type()?.split(';').next()?.trim();
        essence.eq_ignore_ascii_case(problem::MEDIA_TYPE).then(|| Problem::from_json(&self.body))?
    }

    #[cfg(feature = "client")]
    pub(crate) fn with_validation(self, validated: bool) -> Self {
        Self { validated, ..self }
    }

    /// The same as a body of these media types.
    pub fn of(self, media: &'static [Media]) -> Self {
        Self { media, ..self }
    }

    #[cfg(feature = "client")]
    pub(crate) fn media(&self) -> &'static [Media] {
        self.media
    }

    #[cfg(feature = "client")]
    pub(crate) fn is_validated(&self) -> bool {
        self.validated
    }

    /// Status, headers and body.
    pub fn into_parts(self) -> (StatusCode, HeaderMap, Bytes) {
        (self.status, self.headers, self.body)
    }
}

impl From<Reply> for Response<HttpBody> {
    fn from(reply: Reply) -> Self {
        let (mut parts, ()) = Response::new(()).into_parts();
        (parts.status, parts.headers) = (reply.status, reply.headers);
        Response::from_parts(parts, HttpBody::Full(reply.body))
    }
}

/// Headers whose values are secrets.
const SECRET: [HeaderName; 3] = [header::SET_COOKIE, header::AUTHORIZATION, header::COOKIE];

/// How much of a body `Debug` shows, in bytes.
const SHOWN: usize = 256;

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("headers", &Headers(&self.headers))
            .field("body", &Body(&self.body))
            .finish()
    }
}

/// Shows headers without secrets.
pub(crate) struct Headers<'a>(pub(crate) &'a HeaderMap);

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            match SECRET.contains(name) {
                true => map.entry(&name.as_str(), &format_args!("…")),
                false => map.entry(&name.as_str(), value),
            };
        }
        map.finish()
    }
}

/// Shows the beginning of a body.
struct Body<'a>(&'a [u8]);

impl fmt::Debug for Body<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.0.get(..SHOWN).unwrap_or(self.0);
        write!(f, "{:?}", String::from_utf8_lossy(shown))?;
        match self.0.len() - shown.len() {
            0 => Ok(()),
            more => write!(f, " and {more} bytes more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(content_type: &'static str, body: &'static str) -> Reply {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, http::HeaderValue::from_static(content_type));
        headers.insert(header::SET_COOKIE, http::HeaderValue::from_static("session=hunter2"));
        Reply::new(StatusCode::BAD_REQUEST, headers, body)
    }

    #[test]
    fn debug_hides_cookies_and_cuts_the_body() {
        let long: &'static str = "x".repeat(1000).leak();
        let shown = format!("{:?}", reply("text/plain", long));
        assert!(!shown.contains("hunter2"), "{shown}");
        assert!(shown.contains("400") && shown.contains("text/plain") && shown.contains("744 bytes more"), "{shown}");
        assert!(shown.len() < 500, "{shown}");
    }

    #[test]
    fn finds_problem_details_by_media_type() {
        let cases = [
            ("application/problem+json", r#"{"title":"No"}"#, Some("No")),
            ("Application/Problem+JSON; charset=utf-8", r#"{"title":"No"}"#, Some("No")),
            ("application/json", r#"{"title":"No"}"#, None),
            ("application/problem+json", "<html>", None),
        ];
        for (content_type, body, title) in cases {
            let problem = reply(content_type, body).problem();
            assert_eq!(problem.and_then(|problem| problem.title).as_deref(), title, "{content_type} {body}");
        }
    }
}
