//! From the stream of a body to its bytes, within limits of size and time.

use std::error::Error;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::StatusCode;
use http_body::{Body, Frame};
use http_body_util::{BodyExt, LengthLimitError};
use tokio::time::{Instant, timeout};

use super::limits::after;
use super::{Limits, Refusal, deadline};
use crate::BoxError;
use crate::http_body::HttpBody;
use crate::stream::{StreamError, StreamErrorKind};

/// The whole body: 413 where it is too large, as soon as that is known; 408 where it does not come in time; 400 where it breaks off.
pub(super) async fn read_body(body: &mut HttpBody, limits: &Limits, deadline: Instant) -> Result<Bytes, Refusal> {
    if let HttpBody::Full(bytes) = body {
        return within(limits, bytes.len()).map(|()| std::mem::take(bytes));
    }
    let announced = body.size_hint().lower();
    within(limits, usize::try_from(announced).unwrap_or(usize::MAX))?;
    let Some(first) = next(body, limits, deadline).await? else { return Ok(Bytes::new()) };
    within(limits, first.len())?;
    if body.is_end_stream() {
        return Ok(first);
    }
    let mut whole = BytesMut::with_capacity(capacity(announced, first.len()));
    whole.extend_from_slice(&first);
    drop(first);
    while let Some(piece) = next(body, limits, deadline).await? {
        within(limits, whole.len() + piece.len())?;
        if whole.capacity() - whole.len() < piece.len() {
            // who sent so much sends the rest too
            let rest = usize::try_from(announced).unwrap_or(usize::MAX).min(limits.body).saturating_sub(whole.len());
            whole.reserve(rest.max(piece.len()));
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}

/// Reads on for a while what is left of a body, so that a client that is still sending reads the answer instead of a reset connection.
pub(super) fn linger(mut body: HttpBody) {
    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
    runtime.spawn(timeout(LINGER_TIME, async move {
        let mut read = 0;
        while let Some(Ok(frame)) = body.frame().await {
            read += frame.data_ref().map_or(0, Bytes::len);
            if read > LINGER_BYTES {
                return;
            }
        }
    }));
}

const LINGER_TIME: Duration = Duration::from_secs(2);
const LINGER_BYTES: usize = 8 * 1024 * 1024;

/// Memory to set aside: what is announced, but no more than a little before it comes.
fn capacity(announced: u64, first: usize) -> usize {
    usize::try_from(announced).unwrap_or(usize::MAX).clamp(first * 2, (first * 2).max(SET_ASIDE))
}

const SET_ASIDE: usize = 256 * 1024;

/// The next bytes; `None` at the end.
async fn next(body: &mut HttpBody, limits: &Limits, deadline: Instant) -> Result<Option<Bytes>, Refusal> {
    let stalled = deadline.min(after(limits.body_stall_time));
    loop {
        let frame = deadline::by(stalled, body.frame()).await.ok_or_else(late)?;
        match frame.transpose().map_err(broken)?.map(Frame::into_data) {
            None => return Ok(None),
            Some(Ok(bytes)) if !bytes.is_empty() => return Ok(Some(bytes)),
            Some(_) => {}
        }
    }
}

fn within(limits: &Limits, length: usize) -> Result<(), Refusal> {
    if length <= limits.body { Ok(()) } else { Err(too_large(limits.body)) }
}

fn too_large(limit: usize) -> Refusal {
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body is larger than the {limit} bytes that are accepted")).closing()
}

fn late() -> Refusal {
    Refusal::new(StatusCode::REQUEST_TIMEOUT, "the body did not arrive in time").closing()
}

fn broken(error: BoxError) -> Refusal {
    if is_too_long(error.as_ref()) {
        return Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "the body is larger than what is accepted").closing();
    }
    match error.downcast::<StreamError>() {
        Ok(own) if own.kind() == StreamErrorKind::Malformed => Refusal::from(*own).closing(),
        _ => Refusal::new(StatusCode::BAD_REQUEST, "the body broke off or is not framed as HTTP asks").closing(),
    }
}

/// Whether a layer around the service has cut the body off.
fn is_too_long(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_too_long)
}

#[cfg(test)]
mod tests {
    use http_body_util::{Full, Limited};

    use super::*;

    async fn read(mut body: HttpBody) -> Result<Bytes, StatusCode> {
        let limits = Limits::default().body(5);
        read_body(&mut body, &limits, after(Duration::MAX)).await.map_err(|refusal| refusal.status())
    }

    #[tokio::test]
    async fn the_limit_holds_for_every_kind_of_body() {
        let full = |text: &'static str| Full::new(Bytes::from_static(text.as_bytes()));
        let cases = [
            (HttpBody::Empty, Ok("")),
            (HttpBody::from(b"12345".to_vec()), Ok("12345")),
            (HttpBody::from(b"123456".to_vec()), Err(StatusCode::PAYLOAD_TOO_LARGE)),
            (HttpBody::stream(full("12345")), Ok("12345")),
            (HttpBody::stream(full("123456")), Err(StatusCode::PAYLOAD_TOO_LARGE)),
            (HttpBody::stream(Limited::new(full("123"), 2)), Err(StatusCode::PAYLOAD_TOO_LARGE)),
        ];
        for (body, expected) in cases {
            let shown = format!("{body:?}");
            assert_eq!(read(body).await, expected.map(Bytes::from), "{shown}");
        }
    }

    #[test]
    fn memory_is_set_aside_for_what_comes() {
        for (announced, first, expected) in
            [(0, 10, 20), (1000, 10, 1000), (u64::MAX, 10, SET_ASIDE), (u64::MAX, SET_ASIDE, 2 * SET_ASIDE)]
        {
            assert_eq!(capacity(announced, first), expected, "{announced} {first}");
        }
    }
}
