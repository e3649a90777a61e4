//! From a coded request body to what it holds: 415 for a coding that is not known.

use http::StatusCode;
use http::header::{ACCEPT_ENCODING, HeaderValue};
use http_body::Body as _;

use super::context::Head;
use super::read_body::linger;
use super::{Refusal, negotiate};
use crate::coding;
use crate::http_body::HttpBody;
use crate::stream::{Inbound, Progress};

/// The body without its codings; limits of size are for what it holds.
pub(super) fn decode(head: &Head, body: HttpBody) -> Result<HttpBody, Refusal> {
    let codings = coding::codings(&head.parts.headers).map_err(|unknown| unsupported(&unknown.to_string()))?;
    if codings.is_empty() || body.is_end_stream() {
        return Ok(body);
    }
    // what is not decoded any more is still read as far as any rest of a body
    let inbound = Inbound::new(body, u64::MAX, None, Progress::default());
    let lingers = head.is_http1() && !negotiate::expects_continue(&head.parts.headers);
    let inbound = if lingers { inbound.or_else(linger) } else { inbound };
    Ok(coding::decode(inbound.into_body(), &codings))
}

/// With the codings to send (RFC 9110 section 15.5.16).
fn unsupported(reason: &str) -> Refusal {
    let offered = offered();
    let refusal = Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, format!("{reason}, send the body in one of {offered}"));
    match HeaderValue::try_from(offered) {
        Ok(offered) => refusal.header(ACCEPT_ENCODING, offered),
        Err(_) => refusal,
    }
}

/// All that bodies may be sent in.
pub(super) fn offered() -> String {
    let known = coding::list();
    if known.is_empty() { "identity".to_owned() } else { known + ", identity" }
}
