//! The one line every call goes: build the request, exchange it, read the answer, all within its time.

use std::pin::pin;
use std::time::Duration;

use http::Response;
use tracing::Instrument as _;

use super::{Call, Client, Failure, Rest, Transport, coding, receive, redirect, request, rest, span};
use crate::BoxFuture;
use crate::http_body::HttpBody;
use crate::reply::Reply;
use crate::stream::Progress;

/// Sends a call and reads the whole answer.
pub(super) fn send(call: Call<'_>) -> BoxFuture<'_, Result<Reply, Failure>> {
    let span = span::of(&call);
    Box::pin(async move {
        let outcome = run(call).instrument(span.clone()).await;
        span::record(&span, &outcome);
        outcome
    })
}

/// Sends a call; what `streams` of the answer is handed on as it comes.
pub(super) fn open(call: Call<'_>, streams: fn(u16) -> bool) -> BoxFuture<'_, Result<(Reply, Rest), Failure>> {
    let span = span::of(&call);
    Box::pin(async move {
        let outcome = run_open(call, streams).instrument(span.clone()).await;
        let (reply, rest) = outcome.map_or_else(|failure| (Err(failure), None), |(reply, rest)| (Ok(reply), Some(rest)));
        span::record(&span, &reply);
        Ok((reply?, rest.unwrap_or_default()))
    })
}

async fn run(call: Call<'_>) -> Result<Reply, Failure> {
    let (client, timeout, limit) = (call.client, timeout(&call), response_limit(&call));
    let (request, progress) = build(call)?;
    let work = async { receive::receive(exchange(client, request).await?, limit).await };
    let reply = within(timeout, &progress, work).await?;
    Ok(reply.with_validation(client.inner.validate_responses))
}

async fn run_open(call: Call<'_>, streams: fn(u16) -> bool) -> Result<(Reply, Rest), Failure> {
    let (client, operation, timeout, limit) = (call.client, call.operation, timeout(&call), response_limit(&call));
    let (request, progress) = build(call)?;
    let work = async {
        let response = exchange(client, request).await?;
        match streams(response.status().as_u16()) {
            true => rest::receive(response, operation, limit, timeout, &progress).await,
            false => receive::receive(response, limit).await.map(|reply| (reply, Rest::default())),
        }
    };
    let (reply, rest) = within(timeout, &progress, work).await?;
    Ok((reply.with_validation(client.inner.validate_responses), rest))
}

fn timeout(call: &Call<'_>) -> Option<Duration> {
    call.filled.options.timeout.or(call.client.inner.timeout)
}

fn response_limit(call: &Call<'_>) -> usize {
    call.filled.options.response_limit.unwrap_or(call.client.inner.response_limit)
}

/// The request, and what tells how far its body has been sent.
fn build(call: Call<'_>) -> Result<(http::Request<HttpBody>, Progress), Failure> {
    let progress = Progress::default();
    let request = request::build(call)?.map(|body| progress.counting(body));
    Ok((request, progress))
}

async fn exchange(client: &Client, request: http::Request<HttpBody>) -> Result<Response<HttpBody>, Failure> {
    let response = redirect::exchange(client, request).await.map_err(Transport::before_head)?;
    Ok(coding::decode(response))
}

/// Work that ends in time, or whose bodies go on all the while.
async fn within<T>(
    limit: Option<Duration>,
    progress: &Progress,
    work: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let Some(limit) = limit else { return work.await };
    let mut work = pin!(work);
    let mut before = progress.count();
    loop {
        match tokio::time::timeout(limit, work.as_mut()).await {
            Ok(outcome) => return outcome,
            Err(_) if progress.count() != before => before = progress.count(),
            Err(elapsed) => return Err(Transport::timeout(elapsed.into()).into()),
        }
    }
}
