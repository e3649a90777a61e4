//! The one line every call goes: build the request, exchange it, read the answer, all within its time.

use std::time::Duration;

use tracing::Instrument as _;

use super::{Call, Client, Failure, Transport, receive, request, span};
use crate::BoxFuture;
use crate::http_body::HttpBody;
use crate::reply::Reply;

/// Sends a call and reads the whole answer.
pub(super) fn send(call: Call<'_>) -> BoxFuture<'_, Result<Reply, Failure>> {
    let span = span::of(call.client, call.operation);
    Box::pin(async move {
        let outcome = run(call).instrument(span.clone()).await;
        span::record(&span, &outcome);
        outcome
    })
}

async fn run(call: Call<'_>) -> Result<Reply, Failure> {
    let client = call.client;
    let timeout = call.options.timeout.or(client.inner.timeout);
    let request = request::build(call)?;
    within(timeout, exchange(client, request)).await
}

async fn exchange(client: &Client, request: http::Request<HttpBody>) -> Result<Reply, Failure> {
    let response = client.inner.transport.exchange(request).await.map_err(Transport::before_head)?;
    let reply = receive::receive(response, client.inner.response_limit).await?;
    Ok(reply.with_validation(client.inner.validate_responses))
}

async fn within<T>(limit: Option<Duration>, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let Some(limit) = limit else { return work.await };
    match tokio::time::timeout(limit, work).await {
        Ok(outcome) => outcome,
        Err(elapsed) => Err(Transport::timeout(elapsed.into()).into()),
    }
}
