//! Content codings of requests and answers.

#[cfg(feature = "compression")]
use http::Request;
use http::Response;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap, HeaderValue};
use http_body::Body as _;

use crate::body::DecodeError;
use crate::coding;
#[cfg(feature = "compression")]
use crate::coding::Encoding;
use crate::http_body::HttpBody;
use crate::reply::Reply;

/// Says what answers may be coded in, where the client's own headers do not.
pub(super) fn accept(headers: &mut HeaderMap) {
    let known = coding::list();
    if !known.is_empty()
        && let Ok(known) = HeaderValue::try_from(known)
    {
        headers.entry(ACCEPT_ENCODING).or_insert(known);
    }
}

/// Codes the body, where it is to be coded and there is one.
#[cfg(feature = "compression")]
pub(super) fn encode(request: &mut Request<HttpBody>, coding: Option<Encoding>) {
    let Some(coding) = coding.filter(|_| !request.body().is_end_stream()) else { return };
    request.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
    let body = std::mem::take(request.body_mut());
    *request.body_mut() = coding::encode(body, coding);
}

/// The answer without its codings; one in a coding that is not known is left as it came.
pub(super) fn decode(response: Response<HttpBody>) -> Response<HttpBody> {
    let (mut parts, body) = response.into_parts();
    match coding::codings(&parts.headers) {
        Ok(codings) if !codings.is_empty() && !body.is_end_stream() => {
            parts.headers.remove(CONTENT_ENCODING);
            parts.headers.remove(CONTENT_LENGTH);
            Response::from_parts(parts, coding::decode(body, &codings))
        }
        _ => Response::from_parts(parts, body),
    }
}

/// Whether an answer with these headers is as it is, or in a coding that is known.
pub(super) fn is_decoded(headers: &HeaderMap) -> bool {
    coding::codings(headers).is_ok()
}

/// Whether the body of an answer is what it holds, not in a coding that is not known.
pub(super) fn check_decoded(reply: &Reply) -> Result<(), DecodeError> {
    if reply.body().is_empty() {
        return Ok(());
    }
    coding::codings(reply.headers()).map(|_| ()).map_err(|unknown| DecodeError::new(unknown.to_string()))
}
