//! A body that comes from the other end, within limits of size and time.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::LengthLimitError;
use tokio::time::{Instant, Sleep, sleep};

use super::{StreamError, StreamErrorKind};
use crate::BoxError;
use crate::http_body::HttpBody;

/// How many pieces of a body have passed: what time limits on a whole exchange look at.
#[derive(Debug, Clone, Default)]
pub(crate) struct Progress(Arc<AtomicUsize>);

impl Progress {
    pub(crate) fn count(&self) -> usize {
        self.0.load(Relaxed)
    }

    /// The same body, its pieces counted.
    #[cfg(feature = "client")]
    pub(crate) fn counting(&self, body: HttpBody) -> HttpBody {
        match body {
            HttpBody::Stream(_) => Inbound::new(body, u64::MAX, None, self.clone()).into_body(),
            HttpBody::Empty | HttpBody::Full(_) => body,
        }
    }
}

/// A body that is read within limits.
pub(crate) struct Inbound {
    body: HttpBody,
    /// Bytes that may still come.
    left: u64,
    /// How long the next piece may take.
    stall: Option<Duration>,
    timer: Option<Pin<Box<Sleep>>>,
    waiting: bool,
    progress: Progress,
    /// What becomes of a rest that nobody reads.
    unread: Option<fn(HttpBody)>,
}

impl Inbound {
    pub(crate) fn new(body: HttpBody, limit: u64, stall: Option<Duration>, progress: Progress) -> Self {
        Self { body, left: limit, stall, timer: None, waiting: false, progress, unread: None }
    }

    /// The same, a rest that nobody reads given to this function.
    #[cfg(feature = "server")]
    pub(crate) fn or_else(mut self, unread: fn(HttpBody)) -> Self {
        self.unread = Some(unread);
        self
    }

    pub(crate) fn into_body(self) -> HttpBody {
        HttpBody::Stream(Box::pin(self))
    }

    fn arrived(&mut self, frame: Frame<Bytes>) -> Result<Frame<Bytes>, BoxError> {
        self.waiting = false;
        self.progress.0.fetch_add(1, Relaxed);
        let length = frame.data_ref().map_or(0, Bytes::len) as u64;
        self.left = self.left.checked_sub(length).ok_or_else(|| StreamError::new(StreamErrorKind::TooLarge))?;
        Ok(frame)
    }

    fn poll_stalled(&mut self, context: &mut Context<'_>) -> Poll<BoxError> {
        let Some(stall) = self.stall else { return Poll::Pending };
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep(stall)));
        if !std::mem::replace(&mut self.waiting, true) {
            timer.as_mut().reset(Instant::now() + stall);
        }
        timer.as_mut().poll(context).map(|()| StreamError::new(StreamErrorKind::Timeout).into())
    }
}

impl Body for Inbound {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match Pin::new(&mut self.body).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => Poll::Ready(Some(self.arrived(frame))),
            Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(broken(error)))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => self.poll_stalled(context).map(|error| Some(Err(error))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Inbound {
    fn drop(&mut self) {
        if let Some(unread) = self.unread.filter(|_| !self.body.is_end_stream()) {
            unread(std::mem::take(&mut self.body));
        }
    }
}

fn broken(error: BoxError) -> BoxError {
    let kind = if is_too_long(error.as_ref()) { StreamErrorKind::TooLarge } else { StreamErrorKind::Broken };
    match error.downcast::<StreamError>() {
        Ok(own) => own,
        Err(error) => StreamError::caused(kind, error).into(),
    }
}

/// Whether a layer around the service has cut the body off.
fn is_too_long(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_too_long)
}
