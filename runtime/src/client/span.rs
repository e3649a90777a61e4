//! One span a call, named as OpenTelemetry names http client spans; no secrets, no query values.

use tracing::Span;
use tracing::field::Empty;

use super::{Call, Failure};
use crate::reply::Reply;

/// The span of a call.
pub(super) fn of(call: &Call<'_>) -> Span {
    let (operation, authority) = (call.operation, &call.base.authority);
    tracing::info_span!(
        "http.client",
        otel.kind = "client",
        operation.id = operation.id,
        http.request.method = operation.method.as_str(),
        server.address = authority.host(),
        server.port = authority.port_u16(),
        url.template = operation.template,
        http.response.status_code = Empty,
        error.type = Empty,
    )
}

/// Records how the call ended.
pub(super) fn record(span: &Span, outcome: &Result<Reply, Failure>) {
    match outcome {
        Ok(reply) => record_status(span, reply.status()),
        Err(Failure::TooLarge(answer)) => {
            record_status(span, answer.status);
            span.record("error.type", "too_large");
        }
        Err(Failure::Decode(failure)) => {
            record_status(span, failure.reply.status());
            span.record("error.type", "decode");
        }
        Err(Failure::Transport(transport)) => {
            span.record("error.type", transport.kind().as_str());
        }
        Err(Failure::NotSent(_)) => {
            span.record("error.type", "not_sent");
        }
    }
}

fn record_status(span: &Span, status: http::StatusCode) {
    span.record("http.response.status_code", status.as_u16());
    if status.is_client_error() || status.is_server_error() {
        span.record("error.type", status.as_str());
    }
}
