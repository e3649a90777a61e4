//! One span a request, in OpenTelemetry's names; no query, no headers, no bodies.

use http::StatusCode;
use tracing::Span;
use tracing::field::Empty;

use super::context::Head;
use crate::operation::Operation;

/// The span of a request whose operation is not known yet.
pub(super) fn span(head: &Head) -> Span {
    tracing::info_span!(
        "http.server.request",
        otel.kind = "server",
        http.request.method = head.parts.method.as_str(),
        url.path = head.path(),
        http.route = Empty,
        http.response.status_code = Empty,
    )
}

/// Adds the operation.
pub(super) fn routed(span: &Span, operation: &Operation) {
    span.record("http.route", operation.template);
}

/// Adds the outcome.
pub(super) fn answered(span: &Span, status: StatusCode) {
    span.record("http.response.status_code", status.as_u16());
}
