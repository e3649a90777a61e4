//! From an answer to one in the content coding that the client likes best (RFC 9110 section 12.5.3).

use http::StatusCode;
use http::header::ACCEPT_ENCODING;

use super::Refusal;
use super::context::Head;
use super::decode::offered;
use crate::coding::{self, KNOWN};
use crate::operation::Operation;

/// Refuses a request whose `Accept-Encoding` excludes all that an answer could be sent in.
pub(super) fn check_accepted(head: &Head, operation: &Operation) -> Result<(), Refusal> {
    if operation.answers.is_empty() || !head.parts.headers.contains_key(ACCEPT_ENCODING) {
        return Ok(());
    }
    let accepted = coding::accepted(&head.parts.headers, KNOWN);
    if accepted.identity || accepted.coding.is_some() {
        return Ok(());
    }
    let detail = format!("`Accept-Encoding` excludes every coding of the answer: {}", offered());
    Err(Refusal::new(StatusCode::NOT_ACCEPTABLE, detail))
}

#[cfg(feature = "compression")]
pub(super) use with_codings::encode;

#[cfg(feature = "compression")]
mod with_codings {
    use http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderValue, VARY};
    use http::{HeaderMap, Response, StatusCode};
    use http_body::Body as _;

    use super::*;
    use crate::body::negotiate::is_text;
    use crate::http_body::HttpBody;

    /// A body with fewer bytes hardly becomes smaller.
    const SMALL: u64 = 1024;

    /// Codes the body, where the client takes a coding and the body becomes smaller by it.
    pub(in crate::server) fn encode(head: &Head, response: &mut Response<HttpBody>) {
        if !may_be_coded(response) {
            return;
        }
        response.headers_mut().append(VARY, HeaderValue::from_name(ACCEPT_ENCODING));
        let accepted = coding::accepted(&head.parts.headers, KNOWN);
        let small = response.body().size_hint().exact().is_some_and(|length| length < SMALL);
        let Some(coding) = accepted.coding.filter(|_| !small || !accepted.identity) else { return };
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
        response.headers_mut().remove(CONTENT_LENGTH);
        let body = std::mem::take(response.body_mut());
        *response.body_mut() = coding::encode(body, coding);
    }

    /// Whether a coding would leave the answer as true as it is. An entity tag that is strong names these very bytes, and clients
    /// give it back in `If-Match`.
    fn may_be_coded(response: &Response<HttpBody>) -> bool {
        let headers = response.headers();
        let starts = |name, with: &[u8]| headers.get(name).is_some_and(|value: &HeaderValue| value.as_bytes().starts_with(with));
        has_body(response)
            && headers.get(CONTENT_TYPE).is_some_and(|name| is_text(&String::from_utf8_lossy(name.as_bytes())))
            && !headers.contains_key(CONTENT_ENCODING)
            && !headers.contains_key(CONTENT_RANGE)
            && !starts(ETAG, b"\"")
            && !is_untouchable(headers)
    }

    fn has_body(response: &Response<HttpBody>) -> bool {
        let bodiless = [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::NOT_MODIFIED];
        !response.status().is_informational() && !bodiless.contains(&response.status()) && !response.body().is_end_stream()
    }

    fn is_untouchable(headers: &HeaderMap) -> bool {
        let lines = headers.get_all(CACHE_CONTROL).iter().filter_map(|line| line.to_str().ok());
        lines.flat_map(|line| line.split(',')).any(|directive| directive.trim().eq_ignore_ascii_case("no-transform"))
    }
}
