//! What is done in each path.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::hint::black_box;
use std::task::{Context, Poll};

use specwright_codegen::Generator;
use specwright_runtime::body;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::check::Validate;
use specwright_runtime::http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderValue, USER_AGENT};
use specwright_runtime::http::{Method, Request, Response, StatusCode};
use specwright_runtime::http_body::HttpBody;
use specwright_runtime::loopback::loopback;
use specwright_runtime::operation::Payload;
use specwright_runtime::server::Service;
use specwright_runtime::shape::Shape;
use tower_service::Service as _;

use crate::by_hand::token::TOKEN;
use crate::documents;
use crate::failure::Failure;
use crate::serve::api::types::Event;
use crate::serve::{api, event, service, service_of_many};

pub(super) fn serve_post(times: u64) -> Result<(), Failure> {
    let body = Bytes::from(event(0));
    let request = || {
        let mut request = request(Method::POST, "/events");
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        request.headers_mut().insert(CONTENT_LENGTH, body.len().into());
        request.map(|_| HttpBody::from(body.clone()))
    };
    serve(service(), times, StatusCode::NO_CONTENT, request)
}

pub(super) fn serve_get(times: u64) -> Result<(), Failure> {
    let request = || request(Method::GET, "/items/123456789?limit=10&q=standing+desk");
    serve(service(), times, StatusCode::OK, request)
}

pub(super) fn serve_routes(times: u64) -> Result<(), Failure> {
    serve(service_of_many(), times, StatusCode::NO_CONTENT, || request(Method::GET, "/api/v1/group17/kind6/123456789"))
}

fn serve(mut service: Service, times: u64, status: StatusCode, request: impl Fn() -> Request<HttpBody>) -> Result<(), Failure> {
    runtime()?.block_on(async {
        for _ in 0..times {
            let Ok(response) = service.call(request()).await;
            if response.status() != status {
                return Err(Failure::from(format!("{} instead of {status}", response.status())));
            }
            black_box(response);
        }
        Ok(())
    })
}

/// As it comes off a connection.
fn request(method: Method, path: &'static str) -> Request<HttpBody> {
    let mut request = Request::new(HttpBody::Empty);
    *request.method_mut() = method;
    *request.uri_mut() = path.parse().unwrap_or_default();
    let authorization = HeaderValue::try_from(format!("Bearer {TOKEN}")).unwrap_or(HeaderValue::from_static(""));
    request.headers_mut().extend([
        (HOST, HeaderValue::from_static("127.0.0.1")),
        (USER_AGENT, HeaderValue::from_static("bench/1")),
        (ACCEPT, HeaderValue::from_static("application/json")),
        (AUTHORIZATION, authorization),
    ]);
    request
}

pub(super) fn call_post(times: u64) -> Result<(), Failure> {
    let client = client(StatusCode::NO_CONTENT, Bytes::new())?;
    let event: Event = serde_json::from_str(&event(0))?;
    runtime()?.block_on(async {
        for _ in 0..times {
            client.api().signal(&event).await.map_err(|error| Failure::from(error.to_string()))?;
        }
        Ok(())
    })
}

pub(super) fn call_get(times: u64) -> Result<(), Failure> {
    let client = client(StatusCode::OK, Bytes::from(item()?))?;
    runtime()?.block_on(async {
        for _ in 0..times {
            let item = client.api().find(123_456_789).limit(10).q("standing desk").await;
            black_box(item.map_err(|error| Failure::from(error.to_string()))?);
        }
        Ok(())
    })
}

/// The body that the generated server answers with.
fn item() -> Result<Vec<u8>, Failure> {
    let item = crate::by_hand::types::Asked { id: 123_456_789, limit: 10, q: Some("standing desk".to_owned()) }.find();
    Ok(serde_json::to_vec(&item)?)
}

fn client(status: StatusCode, body: Bytes) -> Result<api::Client, Failure> {
    let client = api::Client::builder("http://127.0.0.1").credentials(api::Credentials::new().bearer(TOKEN));
    client.transport(loopback(Same { status, body })).build().map_err(|error| Failure::from(error.to_string()))
}

/// Answers every request the same.
#[derive(Clone)]
struct Same {
    status: StatusCode,
    body: Bytes,
}

impl tower_service::Service<Request<HttpBody>> for Same {
    type Response = Response<HttpBody>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<HttpBody>) -> Self::Future {
        drop(request);
        let mut response = Response::new(HttpBody::from(self.body.clone()));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        ready(Ok(response))
    }
}

pub(super) fn codec(times: u64) -> Result<(), Failure> {
    let text = event(10_000);
    for _ in 0..times {
        let event: Event =
            body::decode(Payload::Json, text.as_bytes(), &Shape::Any).map_err(|error| Failure::from(error.to_string()))?;
        event.validate().map_err(|_| Failure::from("the body is not valid".to_owned()))?;
        let written = body::encode(Payload::Json, &event, &Shape::Any).map_err(|error| Failure::from(error.to_string()))?;
        black_box(written);
    }
    Ok(())
}

pub(super) fn generate(times: u64) -> Result<(), Failure> {
    let description = documents::home().join("../spec/superoffice/webhook.yaml");
    for _ in 0..times {
        let generated = Generator::new(&description).render();
        black_box(generated.map_err(|error| Failure::from(error.to_string()))?.text);
    }
    Ok(())
}

/// Without threads, whose turns would be counted.
fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_time().build()?)
}
