//! The line that every request goes, from its head to its response.

use std::ops::Range;
use std::sync::Arc;

use http::header::{ALLOW, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use http::{Method, Response, StatusCode};
use http_body::Body;
use tokio::time::Instant;
use tracing::Instrument;

use super::authenticate::authenticate;
use super::context::{Context, Head};
use super::dispatch::{Time, guard, internal_error};
use super::limits::after;
use super::read_body::{linger, read_body};
use super::receive_stream::{Stream, receive_stream};
use super::request::{Received, missing_body};
use super::route::{self, Lost};
use super::service::Settings;
use super::{Answer, Refusal, Request, decode, encode, negotiate, trace};
use crate::http_body::HttpBody;
use crate::operation::{self, Media, Operation, Payload};
use crate::stream::Progress;

/// The response to a request.
pub(super) async fn respond(settings: Arc<Settings>, mut head: Arc<Head>, body: HttpBody) -> Response<HttpBody> {
    let span = trace::span(&head);
    if let Some(head) = Arc::get_mut(&mut head) {
        head.span = span.clone();
    }
    answer(&settings, head, body).instrument(span).await
}

async fn answer(settings: &Settings, mut head: Arc<Head>, mut body: HttpBody) -> Response<HttpBody> {
    let deadline = after(settings.limits.request_time);
    let admitted = match Arc::get_mut(&mut head) {
        Some(head) => admit(settings, head, &mut body, deadline).await,
        None => Err(internal_error()),
    };
    let outcome = match admitted {
        Ok(Admitted::Call(call)) => perform(settings, &head, call, deadline).await,
        Ok(Admitted::Answered(answer)) => Ok(answer),
        Err(refusal) => Err(refusal),
    };
    if head.is_http1() && !body.is_end_stream() && !negotiate::expects_continue(&head.parts.headers) {
        linger(body);
    }
    let response = finish(settings, &head, outcome);
    trace::answered(&head.span, response.status());
    response
}

/// What becomes of a request that is not refused before its handler runs.
enum Admitted {
    Call(Call),
    Answered(Answer),
}

struct Call {
    operation: usize,
    holes: Vec<Range<usize>>,
    body: Option<(Received, &'static Media)>,
    /// How far a body has come that comes in pieces.
    progress: Option<Progress>,
}

async fn admit(settings: &Settings, head: &mut Head, body: &mut HttpBody, deadline: Instant) -> Result<Admitted, Refusal> {
    let found = match find(settings, head) {
        Ok(found) => found,
        Err(lost) => return lost_answer(head, lost).map(Admitted::Answered),
    };
    let operation = *settings.api.operations.get(found.operation).ok_or_else(internal_error)?;
    head.operation = Some(operation);
    trace::routed(&head.span, operation);
    head.caller = authenticate(settings, head, operation, deadline).await?;
    head.answer = negotiate::answer(head, operation)?;
    encode::check_accepted(head, operation)?;
    let (body, progress) = receive(settings, head, operation, body, deadline).await?;
    Ok(Admitted::Call(Call { operation: found.operation, holes: found.holes, body, progress }))
}

fn find(settings: &Settings, head: &Head) -> Result<route::Found, Lost> {
    let (path, base) = (head.path(), &*settings.base_path);
    if !path.starts_with(base) {
        return Err(Lost::Path);
    }
    let asked = route::Asked { method: &head.parts.method, path, query: head.query(), headers: &head.parts.headers };
    route::find(settings.api, asked, base.len(), settings.ignore_path_case)
}

/// The answer of a path without such an operation: 404, or what is there: 405, or 204 to `OPTIONS`.
fn lost_answer(head: &Head, lost: Lost) -> Result<Answer, Refusal> {
    let method = &head.parts.method;
    match lost {
        Lost::Path if *method == Method::OPTIONS && head.path() == "*" => Ok(Answer::empty(204)),
        Lost::Path => Err(Refusal::new(StatusCode::NOT_FOUND, "nothing is served at this path")),
        Lost::Method(methods) => {
            let names = allowed(&methods);
            let allow = HeaderValue::try_from(&names).unwrap_or(HeaderValue::from_static("OPTIONS"));
            if *method == Method::OPTIONS {
                return Ok(Answer::empty(204).header(ALLOW, allow));
            }
            let detail = format!("`{method}` is not served at this path, only {names}");
            Err(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, detail).header(ALLOW, allow))
        }
    }
}

fn allowed(methods: &[operation::Method]) -> String {
    let implied = |method: &operation::Method| (*method == Method::GET).then_some("HEAD");
    let named = methods.iter().flat_map(|method| [Some(method.as_str()), implied(method)]).flatten();
    let mut names: Vec<&str> = Vec::new();
    for name in named.chain(["OPTIONS"]) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The body and its media type, where the operation takes one and there is one.
async fn receive(
    settings: &Settings,
    head: &Head,
    operation: &'static Operation,
    body: &mut HttpBody,
    deadline: Instant,
) -> Result<(Option<(Received, &'static Media)>, Option<Progress>), Refusal> {
    if operation.request.is_empty() {
        return Ok((None, None));
    }
    if !body.is_end_stream() || is_of_nothing(head, operation) {
        *body = decode::decode(head, std::mem::take(body))?;
        let media = negotiate::content(head, operation)?;
        if media.payload.streams() {
            // in a box, so that it takes no room in the future of other requests
            let stream = Box::pin(receive_stream(&settings.limits, head, media, std::mem::take(body)));
            let Stream { received, progress } = stream.await?;
            return Ok((Some((received, media)), Some(progress)));
        }
        let bytes = read_body(body, &settings.limits, deadline).await?;
        if !bytes.is_empty() || is_whole_of_nothing(operation, media) {
            return Ok((Some((Received::Whole(bytes), media)), None));
        }
    }
    if operation.body_required { Err(missing_body()) } else { Ok((None, None)) }
}

/// Whether a body of nothing is one all the same: an empty file.
fn is_of_nothing(head: &Head, operation: &'static Operation) -> bool {
    let named = head.parts.headers.contains_key(CONTENT_TYPE);
    let is_one = |media: &'static Media| media.payload.streams() || is_whole_of_nothing(operation, media);
    named && negotiate::content(head, operation).is_ok_and(is_one)
}

/// Where there has to be a body: a text without characters, a form without fields.
fn is_whole_of_nothing(operation: &Operation, media: &Media) -> bool {
    operation.body_required && matches!(media.payload, Payload::Text | Payload::Form(_) | Payload::Bytes)
}

async fn perform(settings: &Settings, head: &Arc<Head>, call: Call, deadline: Instant) -> Result<Answer, Refusal> {
    let request = Request { head: head.clone(), holes: call.holes, body: call.body, item_limit: settings.limits.body };
    let time = match call.progress {
        Some(progress) => Time::While(progress, settings.limits.request_time),
        None => Time::Until(deadline),
    };
    let outcome = guard(time, settings.dispatch.dispatch(call.operation, request));
    let answer = Context::scope(head.clone(), outcome).await??;
    // a handler that passes on what is wrong with the body refuses the request
    head.refusal(answer.status()).map_or(Ok(answer), Err)
}

/// The response of an outcome, in the media type that the client asks for.
fn finish(settings: &Settings, head: &Head, outcome: Result<Answer, Refusal>) -> Response<HttpBody> {
    let written = outcome.map(|answer| write(settings, head, answer)).unwrap_or_else(|refusal| refuse(settings, head, refusal));
    let mut response = written.unwrap_or_else(|refusal| plainly(settings, head, &refusal));
    #[cfg(feature = "compression")]
    if settings.compress_answers {
        encode::encode(head, &mut response);
    }
    settle_body(head, &mut response);
    response
}

/// The response of an answer; an answer that can't be written is the server's fault.
fn write(settings: &Settings, head: &Head, answer: Answer) -> Result<Response<HttpBody>, Refusal> {
    let (status, typed) = (answer.status(), answer.is_typed());
    let media =
        answer.offered().map_or_else(|| negotiate::media_of(head, status), |offered| negotiate::media_among(head, offered));
    let mut response = answer.into_response(media, &settings.manner()).map_err(|error| {
        tracing::error!(%error, "an answer cannot be written");
        internal_error()
    })?;
    if typed {
        negotiate::mark_varying(head, &mut response);
    }
    Ok(response)
}

/// The response of a refusal, in the API's own shape where it has one.
fn refuse(settings: &Settings, head: &Head, refusal: Refusal) -> Result<Response<HttpBody>, Refusal> {
    tracing::debug!(status = refusal.status().as_u16(), detail = refusal.detail(), "refused");
    let shaped = settings.refusals.as_ref().and_then(|shape| shape(&refusal, head.operation));
    let mut response = write(settings, head, shaped.unwrap_or_else(|| refusal.to_answer()))?;
    add_headers(head, &refusal, &mut response);
    Ok(response)
}

/// The response of a refusal where the API's own shape of it can't be written.
fn plainly(settings: &Settings, head: &Head, refusal: &Refusal) -> Response<HttpBody> {
    write(settings, head, refusal.to_answer()).unwrap_or_else(|_| {
        let mut response = Response::new(HttpBody::Empty);
        *response.status_mut() = refusal.status();
        response
    })
}

fn add_headers(head: &Head, refusal: &Refusal, response: &mut Response<HttpBody>) {
    for (name, value) in refusal.headers() {
        response.headers_mut().append(name, value.clone());
    }
    if refusal.is_closing() && head.is_http1() {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
}

/// Takes away a body that the status or the method forbids.
fn settle_body(head: &Head, response: &mut Response<HttpBody>) {
    let status = response.status();
    if [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::NOT_MODIFIED].contains(&status) {
        for name in [CONTENT_TYPE, CONTENT_LENGTH, TRANSFER_ENCODING] {
            response.headers_mut().remove(name);
        }
        *response.body_mut() = HttpBody::Empty;
    } else if head.parts.method == Method::HEAD {
        let length = response.body().size_hint().exact().filter(|_| is_of_get(head, response)).map(HeaderValue::from);
        response.headers_mut().extend(length.map(|length| (CONTENT_LENGTH, length)));
        *response.body_mut() = HttpBody::Empty;
    }
}

/// Whether the body is what a GET would have: an operation of HEAD alone has none to tell the length of (RFC 9110 section 8.6).
fn is_of_get(head: &Head, response: &Response<HttpBody>) -> bool {
    let head_alone = head.operation.is_some_and(|operation| operation.method == Method::HEAD);
    !head_alone || !response.body().is_end_stream()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Method as M;

    #[test]
    fn allow_names_each_method_once() {
        let cases: [(&[M], &str); 3] = [
            (&[M::POST], "POST, OPTIONS"),
            (&[M::GET, M::DELETE, M::GET], "GET, HEAD, DELETE, OPTIONS"),
            (&[M::HEAD, M::GET], "HEAD, GET, OPTIONS"),
        ];
        for (methods, expected) in cases {
            assert_eq!(allowed(methods), expected);
        }
    }
}
