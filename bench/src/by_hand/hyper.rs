//! The server on hyper: a match on the path, serde_json.

use std::convert::Infallible;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use specwright_runtime::bytes::Bytes;
use specwright_runtime::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, WWW_AUTHENTICATE};
use specwright_runtime::http::{HeaderMap, Method, StatusCode};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use super::problem::Problem;
use super::types::Event;
use super::{MOST_BYTES, TIME, query, token};

type Answer = Response<Full<Bytes>>;

/// Time for the head of a request.
const HEAD_TIME: Duration = Duration::from_secs(10);

/// Serves without end.
pub(crate) async fn serve(listener: TcpListener) -> std::io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(connection(stream));
    }
}

async fn connection(stream: TcpStream) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME);
    // a client that goes away is no error of the server
    _ = http.serve_connection(TokioIo::new(stream), service_fn(answer)).await;
}

async fn answer(request: Request<Incoming>) -> Result<Answer, Infallible> {
    let outcome = timeout(TIME, route(request)).await;
    let late = |_| Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "the request took too long"));
    Ok(outcome.unwrap_or_else(late).unwrap_or_else(|problem| refuse(&problem)))
}

async fn route(request: Request<Incoming>) -> Result<Answer, Problem> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    match (path, path.strip_prefix("/items/")) {
        ("/events", _) => match parts.method {
            Method::POST => signal(&parts.headers, body).await,
            _ => Ok(not_allowed("POST, OPTIONS")),
        },
        (_, Some(id)) if !id.is_empty() && !id.contains('/') => match parts.method {
            Method::GET | Method::HEAD => find(&parts.headers, id, parts.uri.query().unwrap_or_default()),
            _ => Ok(not_allowed("GET, HEAD, OPTIONS")),
        },
        _ => one_of_many(&parts.method, path, &parts.headers),
    }
}

async fn signal(headers: &HeaderMap, body: Incoming) -> Result<Answer, Problem> {
    token::check(headers)?;
    if !headers.get(CONTENT_TYPE).is_some_and(is_json) {
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send `application/json`"));
    }
    let bytes = read(body).await?;
    let event: Event = serde_json::from_slice(&bytes).map_err(|error| Problem::invalid(error.to_string()))?;
    event.check()?;
    drop(event);
    Ok(nothing())
}

fn find(headers: &HeaderMap, id: &str, query: &str) -> Result<Answer, Problem> {
    token::check(headers)?;
    let asked = query::asked(id, query)?;
    asked.check()?;
    let json = serde_json::to_vec(&asked.find()).map_err(|_| internal())?;
    let mut answer = Response::new(Full::from(json));
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(answer)
}

/// `/api/v1/group12/kind3/{id}`: an arm for each group, in it one for each kind.
fn one_of_many(method: &Method, path: &str, headers: &HeaderMap) -> Result<Answer, Problem> {
    let nowhere = || Problem::new(StatusCode::NOT_FOUND, "nothing is here");
    let mut segments = path.strip_prefix("/api/v1/").ok_or_else(nowhere)?.split('/');
    let (Some(group), Some(kind), Some(id), None) = (segments.next(), segments.next(), segments.next(), segments.next()) else {
        return Err(nowhere());
    };
    if !is_group(group) || !is_kind(kind) || id.is_empty() {
        return Err(nowhere());
    }
    if ![Method::GET, Method::HEAD].contains(method) {
        return Ok(not_allowed("GET, HEAD, OPTIONS"));
    }
    token::check(headers)?;
    match id.parse::<i64>() {
        Ok(1..) => Ok(nothing()),
        Ok(_) => Err(Problem::invalid("`id` must be at least 1")),
        Err(_) => Err(Problem::invalid("`id` must be an integer")),
    }
}

#[rustfmt::skip]
fn is_group(name: &str) -> bool {
    matches!(name, "group00" | "group01" | "group02" | "group03" | "group04" | "group05" | "group06" | "group07" | "group08"
        | "group09" | "group10" | "group11" | "group12" | "group13" | "group14" | "group15" | "group16" | "group17" | "group18"
        | "group19" | "group20" | "group21" | "group22" | "group23" | "group24" | "group25" | "group26" | "group27" | "group28"
        | "group29")
}

#[rustfmt::skip]
fn is_kind(name: &str) -> bool {
    matches!(name, "kind0" | "kind1" | "kind2" | "kind3" | "kind4" | "kind5" | "kind6" | "kind7" | "kind8" | "kind9")
}

async fn read(body: Incoming) -> Result<Bytes, Problem> {
    if body.size_hint().lower() > MOST_BYTES as u64 {
        return Err(Problem::too_large());
    }
    match Limited::new(body, MOST_BYTES).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => Err(Problem::too_large()),
        Err(_) => Err(Problem::invalid("the body breaks off")),
    }
}

fn is_json(value: &HeaderValue) -> bool {
    let essence = value.as_bytes().split(|byte| *byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"application/json")
}

fn nothing() -> Answer {
    let mut answer = Response::new(Full::default());
    *answer.status_mut() = StatusCode::NO_CONTENT;
    answer
}

fn not_allowed(methods: &'static str) -> Answer {
    let mut answer = refuse(&Problem::new(StatusCode::METHOD_NOT_ALLOWED, "the method is not served here"));
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static(methods));
    answer
}

fn refuse(problem: &Problem) -> Answer {
    let mut answer = Response::new(Full::from(problem.body()));
    *answer.status_mut() = problem.status();
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if problem.status() == StatusCode::UNAUTHORIZED {
        answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    answer
}

fn internal() -> Problem {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "the server failed")
}
