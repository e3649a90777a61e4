//! What generated code implements: the call of an operation by its place in the API.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Poll;

use http::StatusCode;
use tokio::time::{Instant, timeout_at};

use super::{Answer, Refusal, Request};
use crate::BoxFuture;
use crate::auth::{Caller, Credentials, Denied};

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

/// What a dispatch does with a place at which the API has no operation.
pub fn no_such_operation<'a>() -> BoxFuture<'a, Result<Answer, Refusal>> {
    Box::pin(std::future::ready(Err(internal_error())))
}

/// Runs code of the application: until `deadline` (503), and with a panic caught (500).
pub(super) async fn guard<T>(deadline: Instant, future: BoxFuture<'_, T>) -> Result<T, Refusal> {
    match timeout_at(deadline, unwinding(future)).await {
        Ok(Ok(output)) => Ok(output),
        Ok(Err(panic)) => Err(panicked(panic.as_ref())),
        Err(_) => Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the request took too long to answer, try again later")),
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
