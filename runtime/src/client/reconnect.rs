//! Server-sent events that go on when the connection does not.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use tokio::time::{Sleep, sleep};

use super::Error;
use crate::BoxFuture;
use crate::stream::{Items, StreamErrorKind};

/// Server-sent events over as many connections as it takes: `open` makes a call that goes on behind the event of this name.
///
/// When a connection ends or fails, it is made again after the time that the server asked for, by default three seconds, and twice
/// as long with each failure. An answer that is an error ends the stream, and so do ten failures without an event between them.
///
/// ```text
/// let mut prices = reconnecting(|last| {
///     let options = last.map_or(CallOptions::new(), |id| CallOptions::new().last_event_id(id));
///     client.stocks().watch().with(options).into_future()
/// });
/// while let Some(price) = prices.next().await { … }
/// ```
pub fn reconnecting<'a, T, E, F>(open: F) -> Reconnecting<'a, T, E>
where
    F: FnMut(Option<String>) -> BoxFuture<'a, Result<Items<T>, Error<E>>> + Send + 'a,
{
    Reconnecting { open: Box::new(open), state: State::Closed, failures: 0, most: 10, wait: Duration::from_secs(3), last: None }
}

/// Server-sent events over several connections.
pub struct Reconnecting<'a, T, E> {
    open: Box<Open<'a, T, E>>,
    state: State<'a, T, E>,
    failures: u32,
    most: u32,
    wait: Duration,
    last: Option<String>,
}

type Open<'a, T, E> = dyn FnMut(Option<String>) -> BoxFuture<'a, Result<Items<T>, Error<E>>> + Send + 'a;

enum State<'a, T, E> {
    Closed,
    Waiting(Pin<Box<Sleep>>),
    Opening(BoxFuture<'a, Result<Items<T>, Error<E>>>),
    Open(Items<T>),
    Ended,
}

impl<T, E> Reconnecting<'_, T, E> {
    /// How many times in a row connecting may fail, or a connection end without an event.
    #[must_use]
    pub fn attempts(mut self, most: u32) -> Self {
        self.most = most;
        self
    }

    /// How long to wait where the server does not say.
    #[must_use]
    pub fn wait(mut self, time: Duration) -> Self {
        self.wait = time;
        self
    }

    /// The next event; an error where connecting failed for good or the event cannot be read.
    pub async fn next(&mut self) -> Option<Result<T, Error<E>>> {
        std::future::poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>> {
        loop {
            match &mut self.state {
                State::Ended => return Poll::Ready(None),
                State::Closed => self.state = State::Opening((self.open)(self.last.clone())),
                State::Waiting(timer) => {
                    ready!(timer.as_mut().poll(context));
                    self.state = State::Closed;
                }
                State::Opening(call) => match ready!(call.as_mut().poll(context)) {
                    Ok(items) => self.state = State::Open(items),
                    Err(error) => {
                        if !matches!(error, Error::Transport(_)) || !self.fail() {
                            self.state = State::Ended;
                            return Poll::Ready(Some(Err(error)));
                        }
                    }
                },
                State::Open(items) => {
                    let item = ready!(Pin::new(&mut *items).poll_next(context));
                    self.last = items.last_event_id().map(str::to_owned).or(self.last.take());
                    self.wait = items.retry().unwrap_or(self.wait);
                    match item {
                        Some(Ok(item)) => {
                            self.failures = 0;
                            return Poll::Ready(Some(Ok(item)));
                        }
                        Some(Err(error)) if is_of_item(error.kind()) => return Poll::Ready(Some(Err(Error::Stream(error)))),
                        Some(Err(error)) => {
                            if !self.fail() {
                                self.state = State::Ended;
                                return Poll::Ready(Some(Err(Error::Stream(error))));
                            }
                        }
                        None if self.fail() => {}
                        None => self.state = State::Ended,
                    }
                }
            }
        }
    }

    /// Waits before the next attempt, if there may be one.
    fn fail(&mut self) -> bool {
        if self.failures >= self.most {
            return false;
        }
        let wait = self.wait.saturating_mul(1 << self.failures.min(5));
        self.failures += 1;
        self.state = State::Waiting(Box::pin(sleep(wait)));
        true
    }
}

/// Whether the stream goes on behind the error.
fn is_of_item(kind: StreamErrorKind) -> bool {
    matches!(kind, StreamErrorKind::Item)
}

impl<T, E> Stream for Reconnecting<'_, T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<T, E> std::fmt::Debug for Reconnecting<'_, T, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reconnecting").field("failures", &self.failures).finish_non_exhaustive()
    }
}
