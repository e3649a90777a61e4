//! A body that is handed on before it is there whole, and the parts of one that has some.

use std::sync::Mutex;

use http::StatusCode;
use http::header::CONTENT_TYPE;
use http_body::Body as _;

use super::context::Head;
use super::read_body::linger;
use super::request::Received;
use super::{Limits, Refusal, negotiate};
use crate::http_body::HttpBody;
use crate::multipart::{self, Boundary, Form, PartLimits};
use crate::operation::{Media, Payload};
use crate::stream::{Inbound, Octets, Progress};

/// A body under way, and what tells how far it has come.
pub(super) struct Stream {
    pub(super) received: Received,
    pub(super) progress: Progress,
}

/// Hands on a body in pieces; reads its parts where it has some.
pub(super) async fn receive_stream(
    limits: &Limits,
    head: &Head,
    media: &'static Media,
    body: HttpBody,
) -> Result<Stream, Refusal> {
    if body.size_hint().lower() > limits.stream_body {
        let detail = format!("the body is larger than the {} bytes that are accepted", limits.stream_body);
        return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, detail).closing());
    }
    let progress = Progress::default();
    let inbound = Inbound::new(body, limits.stream_body, Some(limits.body_stall_time), progress.clone());
    let lingers = head.is_http1() && !negotiate::expects_continue(&head.parts.headers);
    let inbound = if lingers { inbound.or_else(linger) } else { inbound };
    let octets = Octets::of(inbound.into_body());
    let received = match media.payload {
        Payload::Multipart(form) => parts(limits, head, form, octets).await?,
        _ => Received::Octets(Mutex::new(Some(octets))),
    };
    Ok(Stream { received, progress })
}

async fn parts(limits: &Limits, head: &Head, form: &'static Form, octets: Octets) -> Result<Received, Refusal> {
    let named = head.parts.headers.get(CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
    let no_boundary = || Refusal::new(StatusCode::BAD_REQUEST, "the `Content-Type` of a multipart body needs a `boundary`");
    let boundary = named.as_deref().and_then(Boundary::of).ok_or_else(no_boundary)?;
    let limits = PartLimits { parts: limits.parts, values: limits.body, files: limits.files };
    Ok(Received::Parts(Mutex::new(Some(multipart::read(octets, &boundary, form, limits).await?))))
}
