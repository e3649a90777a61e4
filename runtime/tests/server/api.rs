//! An API as generated code describes and dispatches it, written by hand.

use std::collections::BTreeMap;
use std::time::Duration;

use http::HeaderValue;
use specwright_runtime::generated::v1 as rt;
use specwright_runtime::http_body::HttpBody;

use rt::Piece::{Literal, Parameter as Hole};
use rt::auth::{Caller, Credentials, Denied};
use rt::server::{Answer, Context, Dispatch, Refusal, Request, Service};
use rt::{BoxFuture, Media, Method, Operation, Parameter, Place, Requirement, Route, Scheme, SchemeKind, Shape, Style};

pub(crate) fn service() -> Service {
    Service::new(&API, Handler)
}

struct Handler;

impl Dispatch for Handler {
    fn authenticate(&self, mut presented: Credentials) -> BoxFuture<'_, Result<Caller, Denied>> {
        Box::pin(async move {
            let basic = presented.take_basic(&BASIC).map(|basic| format!("{}:{}", basic.user, basic.password.expose()));
            let ticket = presented.take(&TICKET).map(|ticket| ticket.expose().to_owned());
            match (basic.as_deref(), ticket.as_deref()) {
                (Some("ann:secret"), _) => Ok(Caller::new("ann").scope("write")),
                (Some("bob:secret"), _) => Ok(Caller::new("bob")),
                (_, Some("7T:valid")) => Ok(Caller::new("ticket")),
                (_, Some("7T:locked")) => Err(Denied::forbidden("the account is locked")),
                (_, Some("7T:panic")) => panic!("the account database is gone"),
                _ => Err(Denied::unauthenticated("the credentials are not known")),
            }
        })
    }

    fn dispatch(&self, operation: usize, request: Request) -> BoxFuture<'_, Result<Answer, Refusal>> {
        match operation {
            0 => Box::pin(async move {
                let numbers: BTreeMap<String, i32> = request.body(&NUMBERS)?;
                assert!(!numbers.is_empty());
                Ok(Answer::empty(204))
            }),
            1 => Box::pin(async move {
                let (id, limit) = (request.required::<i32>(&ID)?, request.parameter::<i32>(&LIMIT)?);
                Ok(match id {
                    500 => Answer::typed(200, &BTreeMap::from([((id, id), "JSON has no such names")]), &Shape::Any),
                    404 => Answer::typed(404, "no such item", &Shape::Text),
                    _ => Answer::typed(200, &(id, limit), &Shape::Any),
                })
            }),
            2 => Box::pin(async move { Ok(Answer::typed(200, &request.required::<String>(&ID)?, &Shape::Text)) }),
            3 => Box::pin(async move {
                let pair = (request.required::<String>(&BASE)?, request.required::<String>(&HEAD)?);
                Ok(Answer::typed(200, &pair, &Shape::Any))
            }),
            4 | 5 => Box::pin(async move {
                Ok(Answer::typed(200, Context::current().unwrap().caller().name().unwrap_or("nobody"), &Shape::Text))
            }),
            6 => Box::pin(async move { panic!("a bug in the handler of {}", request.path()) }),
            7 => Box::pin(async move {
                tokio::time::sleep(Duration::from_millis(1000)).await;
                Ok(Answer::empty(204))
            }),
            8 => Box::pin(async move {
                let body: Option<serde_json::Value> = request.optional_body(&Shape::Any)?;
                Ok(Answer::typed(200, &body, &Shape::Any))
            }),
            9 => Box::pin(async move {
                let piece = bytes::Bytes::from(vec![b'x'; 64 * 1024]);
                Ok(Answer::raw(200, HeaderValue::from_static("application/octet-stream"), HttpBody::stream(Pieces(512, piece))))
            }),
            10 => Box::pin(async move {
                let context = Context::current().unwrap();
                let spawned = tokio::spawn(async { Context::current().is_none() }).await.unwrap();
                let remote = context.remote_address().map(|address| address.ip().to_string());
                let (id, trace) = (context.operation().unwrap().id, context.headers()["x-trace"].to_str().unwrap());
                Ok(Answer::typed(200, &(id, trace, remote, spawned), &Shape::Any))
            }),
            _ => rt::server::no_such_operation(),
        }
    }
}

/// So many pieces of the same bytes.
struct Pieces(usize, bytes::Bytes);

impl http_body::Body for Pieces {
    type Data = bytes::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, Self::Error>>> {
        let piece = (self.0 > 0).then(|| Ok(http_body::Frame::data(self.1.clone())));
        self.0 = self.0.saturating_sub(1);
        std::task::Poll::Ready(piece)
    }
}

static NUMBERS: Shape = Shape::Map(&Shape::Integer);
static BASIC: Scheme = Scheme { name: "Basic", kind: SchemeKind::Basic };
static TICKET: Scheme = Scheme { name: "Ticket", kind: SchemeKind::Http("SOTicket") };

const fn parameter(name: &'static str, place: Place) -> Parameter {
    let style = match place {
        Place::Query => Style::Form,
        _ => Style::Simple,
    };
    Parameter { name, place, style, ..Parameter::PLAIN }
}

static ID: Parameter = parameter("id", Place::Path(0));
static BASE: Parameter = parameter("base", Place::Path(0));
static HEAD: Parameter = parameter("head", Place::Path(1));
static LIMIT: Parameter = parameter("limit", Place::Query);

const fn operation(id: &'static str, method: Method, path: &'static [rt::Piece]) -> Operation {
    Operation {
        id,
        method,
        template: id,
        path,
        selectors: &[],
        request: &[],
        body_required: false,
        answers: &[],
        errors: &[],
        security: &[],
    }
}

const JSON_XML: &[Media] = &[Media::json("application/json"), Media::xml("application/xml")];
const JSON: &[Media] = &[Media::json("application/json")];
const fn require(scheme: &'static Scheme) -> Requirement {
    Requirement { scheme, scopes: &[] }
}

/// An operation with some fields other than empty; a struct update is not possible in statics, because a method may need a drop.
macro_rules! with {
    ($operation:expr, $($field:ident: $value:expr),+) => {{
        let mut operation = $operation;
        $(operation.$field = $value;)+
        operation
    }};
}

static SIGNAL: Operation =
    with!(operation("/signal", Method::POST, &[Literal("/signal")]), request: JSON_XML, body_required: true);
static GET_ITEM: Operation =
    with!(operation("/items/{id}", Method::GET, &[Literal("/items/"), Hole(0)]), answers: JSON_XML, errors: JSON_XML);
static UNDELETE: Operation = with!(
    operation("/items/{id}:undelete", Method::PUT, &[Literal("/items/"), Hole(0), Literal(":undelete")]),
    answers: &[Media::text("text/*")]
);
static COMPARE: Operation = with!(
    operation("/compare/{base}...{head}", Method::GET, &[Literal("/compare/"), Hole(0), Literal("..."), Hole(1)]),
    answers: JSON
);
static SECURE: Operation = with!(
    operation("/secure", Method::POST, &[Literal("/secure")]),
    request: JSON,
    answers: JSON,
    security: &[&[Requirement { scheme: &BASIC, scopes: &["write"] }], &[require(&TICKET)]]
);
static OPTIONAL: Operation =
    with!(operation("/optional", Method::GET, &[Literal("/optional")]), answers: JSON, security: &[&[], &[require(&TICKET)]]);
static PANIC: Operation = operation("/panic", Method::GET, &[Literal("/panic")]);
static SLOW: Operation = operation("/slow", Method::GET, &[Literal("/slow")]);
static ECHO: Operation = with!(operation("/a b", Method::PATCH, &[Literal("/a%20b")]), request: JSON, answers: JSON);
static FILE: Operation = with!(operation("/file", Method::GET, &[Literal("/file")]), answers: &[Media::bytes("*/*")]);
static CONTEXT: Operation = with!(operation("/context", Method::GET, &[Literal("/context")]), answers: JSON);

static API: rt::Api = rt::Api {
    title: "Test",
    operations: &[&SIGNAL, &GET_ITEM, &UNDELETE, &COMPARE, &SECURE, &OPTIONAL, &PANIC, &SLOW, &ECHO, &FILE, &CONTEXT],
    routes: &Route {
        literals: &[
            ("a b", &Route { methods: &[(Method::PATCH, 8)], ..Route::NONE }),
            (
                "compare",
                &Route {
                    patterns: &[(&[Hole(0), Literal("..."), Hole(1)], &Route { methods: &[(Method::GET, 3)], ..Route::NONE })],
                    ..Route::NONE
                },
            ),
            ("context", &Route { methods: &[(Method::GET, 10)], ..Route::NONE }),
            ("file", &Route { methods: &[(Method::GET, 9)], ..Route::NONE }),
            (
                "items",
                &Route {
                    patterns: &[(&[Hole(0), Literal(":undelete")], &Route { methods: &[(Method::PUT, 2)], ..Route::NONE })],
                    parameter: Some(&Route { methods: &[(Method::GET, 1)], ..Route::NONE }),
                    ..Route::NONE
                },
            ),
            ("optional", &Route { methods: &[(Method::GET, 5)], ..Route::NONE }),
            ("panic", &Route { methods: &[(Method::GET, 6)], ..Route::NONE }),
            ("secure", &Route { methods: &[(Method::POST, 4)], ..Route::NONE }),
            ("signal", &Route { methods: &[(Method::POST, 0)], ..Route::NONE }),
            ("slow", &Route { methods: &[(Method::GET, 7)], ..Route::NONE }),
        ],
        ..Route::NONE
    },
};
