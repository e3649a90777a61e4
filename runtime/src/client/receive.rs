//! From an answer under way to a whole one, within a limit.

use bytes::{Bytes, BytesMut};
use http::Response;
use http::response::Parts;
use http_body::Body as _;
use http_body_util::BodyExt as _;

use super::{DecodeFailure, Failure, TooLarge, Transport};
use crate::BoxError;
use crate::body::DecodeError;
use crate::http_body::HttpBody;
use crate::reply::Reply;
use crate::stream::{StreamError, StreamErrorKind};

/// Reads the body; one that is, or says it is, longer than `limit` bytes is not read to its end.
pub(super) async fn receive(response: Response<HttpBody>, limit: usize) -> Result<Reply, Failure> {
    let (parts, body) = response.into_parts();
    match collect(body, limit).await {
        Ok(Some(bytes)) => Ok(Reply::new(parts.status, parts.headers, bytes)),
        Ok(None) => Err(too_large(parts, limit)),
        Err(error) => Err(failed(parts, error)),
    }
}

/// The bytes, copied only where they come in several pieces; `None` past the limit.
async fn collect(mut body: HttpBody, limit: usize) -> Result<Option<Bytes>, BoxError> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > limit {
        return Ok(None);
    }
    let Some(first) = next(&mut body).await? else { return Ok(Some(Bytes::new())) };
    if first.len() >= announced && body.is_end_stream() {
        return Ok((first.len() <= limit).then_some(first));
    }
    let mut whole = BytesMut::with_capacity(announced.max(first.len()));
    let mut piece = Some(first);
    while let Some(bytes) = piece {
        if bytes.len() > limit - whole.len() {
            return Ok(None);
        }
        whole.extend_from_slice(&bytes);
        piece = next(&mut body).await?;
    }
    Ok(Some(whole.freeze()))
}

/// The next piece of data; trailers are passed over.
async fn next(body: &mut HttpBody) -> Result<Option<Bytes>, BoxError> {
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data() {
            return Ok(Some(data));
        }
    }
    Ok(None)
}

/// A body that breaks off, or is not in the coding that it says.
fn failed(parts: Parts, error: BoxError) -> Failure {
    match error.downcast_ref::<StreamError>().filter(|error| error.kind() == StreamErrorKind::Malformed) {
        Some(malformed) => {
            let place = malformed.place().cloned().unwrap_or_else(|| DecodeError::new(malformed.to_string()));
            let reply = Reply::new(parts.status, parts.headers, "");
            Failure::Decode(Box::new(DecodeFailure { reply, place }))
        }
        None => Failure::Transport(Transport::inside_body(error)),
    }
}

fn too_large(parts: Parts, limit: usize) -> Failure {
    Failure::TooLarge(Box::new(TooLarge { status: parts.status, headers: parts.headers, limit }))
}
