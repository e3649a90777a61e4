//! What generated code implements: the call of an operation by its place in the API.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use http::StatusCode;
use tokio::time::Instant;

use super::deadline;
use super::limits::after;
use super::{Answer, Refusal, Request};
use crate::BoxFuture;
use crate::auth::{Caller, Credentials, Denied};
use crate::stream::Progress;

/// Calls the handler of an operation.
pub trait Dispatch: Send + Sync + 'static {
    /// Decides about the credentials of a request; an API without security is never asked.
    fn authenticate(&self, presented: Credentials) -> BoxFuture<'_, Result<Caller, Denied>> {
        drop(presented);
        Box::pin(std::future::ready(Err(Denied::unauthenticated("this server accepts no credentials"))))
    }

    /// Reads the input of the operation at this place in the API, calls its handler and makes an answer of the outcome.
    fn dispatch(&self, operation: usize, request: Request) -> BoxFuture<'_, Result<Answer, Refusal>>;
}

/// Reads the input of a request, hands it to a handler and makes an answer of the outcome.
pub fn handled<'a, I, F, T>(
    request: Request,
    read: fn(&Request) -> Result<I, Refusal>,
    handler: impl FnOnce(I) -> F + Send + 'a,
    answer: fn(T) -> Answer,
) -> BoxFuture<'a, Result<Answer, Refusal>>
where
    I: 'a,
    F: Future<Output = T> + Send + 'a,
    T: 'a,
{
    Box::pin(async move {
        let input = read(&request)?;
        Ok(answer(handler(input).await))
    })
}

/// What a dispatch does with a place at which the API has no operation.
pub fn no_such_operation<'a>() -> BoxFuture<'a, Result<Answer, Refusal>> {
    Box::pin(std::future::ready(Err(internal_error())))
}

/// How long code of the application may take.
pub(super) enum Time {
    Until(Instant),
    /// This long after each piece of a body.
    While(Progress, Duration),
}

/// Runs code of the application within its time (503), and with a panic caught (500).
pub(super) async fn guard<T>(time: Time, future: BoxFuture<'_, T>) -> Result<T, Refusal> {
    let mut work = pin!(unwinding(future));
    let outcome = match time {
        Time::Until(deadline) => deadline::by(deadline, work).await,
        Time::While(progress, time) => loop {
            let before = progress.count();
            match deadline::by(after(time), work.as_mut()).await {
                None if progress.count() != before => {}
                outcome => break outcome,
            }
        },
    };
    match outcome {
        Some(Ok(output)) => Ok(output),
        Some(Err(panic)) => Err(panicked(panic.as_ref())),
        None => Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the request took too long to answer, try again later")),
    }
}

/// An error of the server that the client is told nothing about.
pub(super) fn internal_error() -> Refusal {
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the server failed to answer this request")
}

async fn unwinding<T>(mut future: BoxFuture<'_, T>) -> Result<T, Box<dyn Any + Send>> {
    std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(output)) => Poll::Ready(Ok(output)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

fn panicked(panic: &(dyn Any + Send)) -> Refusal {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    tracing::error!(panic = text.unwrap_or("of no text"), "a handler panicked");
    internal_error()
}
