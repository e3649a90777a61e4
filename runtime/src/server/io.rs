//! A socket that notes what goes over it, for the limits of time on its connection.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// What happens on a connection.
#[derive(Debug, Default)]
pub(super) struct Activity {
    /// Requests whose answers are not sent in full.
    open: AtomicUsize,
    /// Whether there has been a request.
    used: AtomicBool,
    /// Whether several requests at a time may come, with frames of other kinds between them.
    multiplexed: AtomicBool,
    /// Whether bytes came since the last answer.
    read: AtomicBool,
    /// Whether the client does not take what it is sent.
    stalled: AtomicBool,
    /// How many times the client took something.
    writes: AtomicUsize,
}

/// What a connection waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// For the rest of a header, or for anything at all on a new connection.
    Header,
    /// For an answer.
    Busy,
    /// For the next request.
    Idle,
    /// For the client to read, which it did so many times before.
    Stalled(usize),
}

impl Activity {
    pub(super) fn phase(&self) -> Phase {
        if self.stalled.load(Relaxed) {
            Phase::Stalled(self.writes.load(Relaxed))
        } else if self.open.load(Relaxed) > 0 {
            Phase::Busy
        } else if !self.used.load(Relaxed) || (self.read.load(Relaxed) && !self.multiplexed.load(Relaxed)) {
            Phase::Header
        } else {
            Phase::Idle
        }
    }

    pub(super) fn begin(&self, multiplexed: bool) {
        self.open.fetch_add(1, Relaxed);
        self.used.store(true, Relaxed);
        self.multiplexed.store(multiplexed, Relaxed);
    }

    pub(super) fn end(&self) {
        self.read.store(false, Relaxed);
        self.open.fetch_sub(1, Relaxed);
    }
}

/// A socket that notes its activity.
pub(super) struct Watched {
    stream: TokioIo<TcpStream>,
    activity: Arc<Activity>,
}

impl Watched {
    pub(super) fn new(stream: TcpStream, activity: Arc<Activity>) -> Self {
        Self { stream: TokioIo::new(stream), activity }
    }

    fn note_write(&self, outcome: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if outcome.is_ready() {
            self.activity.writes.fetch_add(1, Relaxed);
        }
        self.activity.stalled.store(outcome.is_pending(), Relaxed);
        outcome
    }
}

impl Read for Watched {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_read(context, buffer);
        if outcome.is_ready() {
            self.activity.read.store(true, Relaxed);
        }
        outcome
    }
}

impl Write for Watched {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.note_write(outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.note_write(outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_waits_for_one_thing_at_a_time() {
        let activity = Activity::default();
        assert_eq!(activity.phase(), Phase::Header, "new");
        activity.begin(false);
        activity.read.store(true, Relaxed);
        assert_eq!(activity.phase(), Phase::Busy, "request");
        activity.end();
        assert_eq!(activity.phase(), Phase::Idle, "answered");
        activity.read.store(true, Relaxed);
        assert_eq!(activity.phase(), Phase::Header, "next request begins");
        activity.begin(true);
        activity.end();
        activity.read.store(true, Relaxed);
        assert_eq!(activity.phase(), Phase::Idle, "frames between requests over HTTP/2");
        activity.stalled.store(true, Relaxed);
        assert_eq!(activity.phase(), Phase::Stalled(0), "client does not read");
    }
}
