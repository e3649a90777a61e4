//! Which media types a request and its answer have: 415 and 406 where none fits.

use http::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue, VARY};
use http::{HeaderMap, Response, StatusCode};

use super::Refusal;
use super::context::Head;
use crate::body::negotiate::{self, Unsupported};
use crate::http_body::HttpBody;
use crate::operation::{Media, Method, Operation};

/// What a typed answer is written in when the description names nothing.
static JSON: Media = Media::json("application/json");

const CHARSETS: &str = "only text in UTF-8 is accepted (`text/…` and XML also in ISO-8859-1 and UTF-16)";

/// The media type that the request's body has; the body is not read yet.
pub(super) fn content(head: &Head, operation: &'static Operation) -> Result<&'static Media, Refusal> {
    let Some(value) = head.parts.headers.get(CONTENT_TYPE) else {
        return Err(unsupported(operation, "a `Content-Type` is required"));
    };
    let name = value.to_str().unwrap_or_default();
    negotiate::content(name, operation.request).map_err(|reason| match reason {
        Unsupported::MediaType => unsupported(operation, &format!("the media type `{}` is not accepted", text(value))),
        Unsupported::Charset => unsupported(operation, CHARSETS),
        Unsupported::Malformed => unsupported(operation, &format!("`{}` is not a media type", text(value))),
    })
}

/// The media type that a successful answer takes; `None` where answers have no body.
pub(super) fn answer(head: &Head, operation: &'static Operation) -> Result<Option<&'static Media>, Refusal> {
    if operation.answers.is_empty() {
        return Ok(None);
    }
    negotiate::accept(&head.parts.headers, operation.answers).map(Some).ok_or_else(|| {
        let detail = format!("`Accept` excludes every media type of the answer: {}", names(operation.answers));
        Refusal::new(StatusCode::NOT_ACCEPTABLE, detail)
    })
}

/// The media type that an answer with this status takes: an error is answered for even if `Accept` excludes all that it has.
pub(super) fn media_of(head: &Head, status: StatusCode) -> &'static Media {
    match (head.operation, head.answer) {
        (_, Some(media)) if status.is_success() => media,
        (Some(operation), _) if !status.is_success() => {
            negotiate::accept(&head.parts.headers, operation.errors).or(operation.errors.first()).unwrap_or(&JSON)
        }
        _ => &JSON,
    }
}

/// The media type that an answer takes whose choice is narrower than its operation's.
pub(super) fn media_among(head: &Head, offered: &'static [Media]) -> &'static Media {
    negotiate::accept(&head.parts.headers, offered).or(offered.first()).unwrap_or(&JSON)
}

/// Says that the answer depends on `Accept`, where it does.
pub(super) fn mark_varying(head: &Head, response: &mut Response<HttpBody>) {
    let Some(operation) = head.operation else { return };
    let choices = if response.status().is_success() { operation.answers } else { operation.errors };
    // of one media type there may be several forms, each of a status
    if choices.iter().any(|media| choices.first().is_some_and(|first| first.name != media.name)) {
        response.headers_mut().append(VARY, HeaderValue::from_name(ACCEPT));
    }
}

fn unsupported(operation: &Operation, reason: &str) -> Refusal {
    let accepted = names(operation.request);
    let refusal = Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, format!("{reason}, send one of {accepted}"));
    let Ok(accepted) = HeaderValue::try_from(accepted) else { return refusal };
    let refusal = refusal.header(ACCEPT, accepted.clone());
    match operation.method {
        Method::POST => refusal.header(HeaderName::from_static("accept-post"), accepted),
        Method::PATCH => refusal.header(HeaderName::from_static("accept-patch"), accepted),
        _ => refusal,
    }
}

fn names(media: &[Media]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for media in media {
        if !names.contains(&media.name) {
            names.push(media.name);
        }
    }
    names.join(", ")
}

/// A header's value to show, cut where it is long.
fn text(value: &HeaderValue) -> String {
    String::from_utf8_lossy(value.as_bytes()).chars().take(100).collect()
}

/// Whether the client waits for the server to ask for the body.
pub(super) fn expects_continue(headers: &HeaderMap) -> bool {
    headers.get(http::header::EXPECT).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}
