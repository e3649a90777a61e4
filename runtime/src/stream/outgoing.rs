//! From items to the bytes of a body.

#![cfg(any(feature = "client", feature = "server"))]

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::time::{Instant, Sleep, sleep};

use super::frame::Framing;
use super::{StreamError, StreamErrorKind, Written};
use crate::BoxError;
use crate::http_body::HttpBody;

/// A body of items; a comment is sent wherever an event stream is silent for as long as `keep_alive`.
pub(crate) fn outgoing(items: Written, framing: Framing, keep_alive: Option<Duration>) -> HttpBody {
    let events = matches!(framing, Framing::Events(_));
    let silence = keep_alive.filter(|_| events).map(|time| (time, None));
    HttpBody::Stream(Box::pin(Outgoing { items, framing, silence }))
}

struct Outgoing {
    items: Written,
    framing: Framing,
    silence: Option<(Duration, Option<Pin<Box<Sleep>>>)>,
}

/// A comment, which is no event.
const COMMENT: &[u8] = b":\n\n";

impl Body for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match self.items.as_mut().poll_next(context) {
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Ready(Some(item)) => {
                self.begin_silence();
                let failed = |error| StreamError::caused(StreamErrorKind::Source, error);
                let framed = item.and_then(|json| self.framing.frame(json).map_err(failed));
                Poll::Ready(Some(framed.map(Frame::data).map_err(told)))
            }
            Poll::Pending => self.poll_silence(context).map(|()| Some(Ok(Frame::data(Bytes::from_static(COMMENT))))),
        }
    }
}

impl Outgoing {
    fn begin_silence(&mut self) {
        if let Some((time, Some(timer))) = &mut self.silence {
            timer.as_mut().reset(Instant::now() + *time);
        }
    }

    /// Ready when there has been nothing for so long that a comment is due.
    fn poll_silence(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let Some((time, timer)) = &mut self.silence else { return Poll::Pending };
        let timer = timer.get_or_insert_with(|| Box::pin(sleep(*time)));
        if timer.as_mut().poll(context).is_pending() {
            return Poll::Pending;
        }
        timer.as_mut().reset(Instant::now() + *time);
        Poll::Ready(())
    }
}

fn told(error: StreamError) -> BoxError {
    tracing::warn!(%error, "a body breaks off");
    error.into()
}
