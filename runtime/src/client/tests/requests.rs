//! What requests look like on the wire, and which are not sent.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::task::{Context, Poll};

use http::{Request, Response};
use serde_json::json;
use tower_service::Service;

use super::{Call, CallOptions, Client, Error, Server, TICKET, Then, signal, signal_with};
use crate::auth::Credentials;
use crate::client::{Failure, NotSent};
use crate::http_body::HttpBody;
use crate::operation::{Operation, Parameter, Piece, Place, Requirement, Scheme, SchemeKind, Style};
use crate::reply::Reply;

const DONE: &str = "HTTP/1.1 204 No Content\r\n\r\n";

pub(super) fn ticket(secret: &str) -> Credentials {
    let mut credentials = Credentials::new();
    credentials.set(&TICKET, secret);
    credentials
}

#[tokio::test]
async fn a_request_has_exactly_these_bytes() {
    let server = Server::start(DONE, Then::Read).await;
    for base in [format!("{}/tenant", server.url()), format!("{}/tenant/", server.url())] {
        let client: Client = Client::builder(base).credentials(ticket("7T:x")).user_agent("test").build().unwrap();
        signal(&client).await.unwrap();
    }
    let expected = format!(
        "POST /tenant/api/signal HTTP/1.1\r\nuser-agent: test\r\ncontent-type: application/json\r\n\
         accept: application/json\r\nauthorization: SOTicket 7T:x\r\nhost: {}\r\ncontent-length: 7\r\n\r\n{{\"a\":1}}",
        server.address
    );
    assert_eq!(server.requests(), [expected.clone(), expected]);
}

#[tokio::test]
async fn options_change_one_call() {
    let server = Server::start(DONE, Then::Read).await;
    let client: Client = Client::builder(server.url()).credentials(ticket("old")).build().unwrap();
    let options = CallOptions::new()
        .content_type("text/json; charset=utf-8")
        .accept("application/xml")
        .credentials(ticket("new"))
        .header("SO-Language", "en");
    signal_with(&client, options).await.unwrap();
    signal(&client).await.unwrap();
    let requests = server.requests();
    let own =
        ["content-type: text/json; charset=utf-8\r\n", "accept: application/xml\r\n", "so-language: en\r\n", "SOTicket new\r\n"];
    for line in own {
        assert!(requests[0].contains(line) && !requests[1].contains(line), "{line}: {requests:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_written_is_refused_before_sending() {
    let server = Server::start(DONE, Then::Read).await;
    let cases = [
        (server.client(), CallOptions::new().header("x", "a\r\nEvil: 1"), "header `x` contains"),
        (server.client(), CallOptions::new().header("x\r\nEvil", "1"), "is no header name"),
        (server.client(), CallOptions::new().content_type("image/png"), "the body cannot be `image/png`"),
        (server.client(), CallOptions::new().credentials(ticket("a\r\nEvil: 1")), "the credential of `Ticket`"),
    ];
    for (client, options, reason) in cases {
        let error = signal_with(&client, options).await.unwrap_err();
        assert!(matches!(error, Error::NotSent(_)), "{error:?}");
        assert!(error.to_string().contains(reason), "{error}");
        assert!(!format!("{error:?} {error}").contains("Evil: 1"), "{error:?}");
    }
    assert_eq!(server.connections(), 0);
}

static CLOSED: Operation = Operation {
    id: "Closed",
    method: crate::operation::Method::GET,
    template: "/",
    path: &[],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[&[Requirement { scheme: &TICKET, scopes: &[] }]],
};

#[tokio::test]
async fn missing_credentials_are_refused_before_sending() {
    let server = Server::start(DONE, Then::Read).await;
    let failure = Call::new(&server.client(), &CLOSED).send().await.unwrap_err();
    let Failure::NotSent(NotSent::Credentials(unattached)) = failure else { panic!("{failure:?}") };
    assert_eq!(unattached.to_string(), "no credentials for any alternative: set `Ticket`");
    assert_eq!(server.connections(), 0);
}

static ITEM: Operation = Operation {
    id: "Item",
    method: crate::operation::Method::GET,
    template: "/items/{id}",
    path: &[Piece::Literal("/items/"), Piece::Parameter(0)],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[&[Requirement { scheme: &SESSION, scopes: &[] }]],
};
static SESSION: Scheme = Scheme { name: "Session", kind: SchemeKind::Cookie("session") };
static ID: Parameter = parameter("id", Place::Path(0), Style::Simple);
static FILTER: Parameter = parameter("$filter", Place::Query, Style::Form);
static LANGUAGE: Parameter = parameter("SO-Language", Place::Header, Style::Simple);
static THEME: Parameter = parameter("theme", Place::Cookie, Style::Form);

const fn parameter(name: &'static str, place: Place, style: Style) -> Parameter {
    Parameter { name, place, style, ..Parameter::PLAIN }
}

async fn item(client: &Client, texts: [&str; 4]) -> Result<Reply, Failure> {
    let mut call = Call::new(client, &ITEM);
    for (parameter, text) in [&ID, &FILTER, &LANGUAGE, &THEME].into_iter().zip(texts) {
        call.parameter(parameter, &text.to_owned());
    }
    call.send().await
}

#[tokio::test]
async fn parameters_cannot_leave_their_place() {
    let server = Server::start(DONE, Then::Read).await;
    let mut session = Credentials::new();
    session.set(&SESSION, "s=1");
    let client: Client = Client::builder(server.url()).user_agent("t").credentials(session).build().unwrap();
    item(&client, ["../a?b#c%é", "a&b=c+d e#é", "nb", "dark"]).await.unwrap();
    item(&client, ["..", "", "nb", "dark"]).await.unwrap();
    let rest = format!(
        " HTTP/1.1\r\nuser-agent: t\r\nso-language: nb\r\ncookie: theme=dark; session=s=1\r\nhost: {}\r\n\r\n",
        server.address
    );
    let paths = ["/items/..%2Fa%3Fb%23c%25%C3%A9?$filter=a%26b%3Dc%2Bd%20e%23%C3%A9", "/items/%2E%2E?$filter="];
    assert_eq!(server.requests(), paths.map(|path| format!("GET {path}{rest}")));
}

#[tokio::test]
async fn parameters_that_cannot_be_written_are_named() {
    let server = Server::start(DONE, Then::Read).await;
    let failure = item(&server.client(), ["1", "", "a\r\nEvil: 1", ""]).await.unwrap_err();
    assert!(matches!(failure, Failure::NotSent(NotSent::Parameter { name: "SO-Language", .. })), "{failure:?}");
    let failure = item(&server.client(), ["", "", "", ""]).await.unwrap_err();
    assert!(matches!(failure, Failure::NotSent(_)), "{failure:?}");
    assert_eq!(server.connections(), 0);
}

/// Answers with the request's method and URL.
#[derive(Clone)]
struct Echo;

impl Service<Request<HttpBody>> for Echo {
    type Response = Response<HttpBody>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<HttpBody>) -> Self::Future {
        let seen = json!({"method": request.method().as_str(), "uri": request.uri().to_string()});
        ready(Ok(Response::new(HttpBody::from(seen.to_string().into_bytes()))))
    }
}

#[tokio::test]
async fn any_service_is_a_transport() {
    let client: Client = Client::builder("https://h:8/t").transport(Echo).build().unwrap();
    assert_eq!(signal(&client).await.unwrap(), Some(json!({"method": "POST", "uri": "https://h:8/t/api/signal"})));
}

#[cfg(feature = "server")]
#[tokio::test]
async fn a_service_in_memory_sees_what_a_connection_would_bring() {
    let client: Client = Client::builder("http://h/t").transport(crate::loopback::loopback(Echo)).build().unwrap();
    assert_eq!(signal(&client).await.unwrap(), Some(json!({"method": "POST", "uri": "/t/api/signal"})));
}
