//! Which answers have no body, and what their headers say then, with an API of their own.

use http::HeaderValue;
use http::header::ETAG;
use specwright_runtime::generated::v1 as rt;

use rt::Piece::{Literal, Parameter as Hole};
use rt::server::{Answer, Dispatch, Refusal, Request, Service};
use rt::{BoxFuture, Media, Method, Octets, Operation, Parameter, Place, Route, Shape, Style};

use crate::wire::{Received, Wire, plain, start_service};

struct Handler;

impl Dispatch for Handler {
    fn dispatch(&self, operation: usize, request: Request) -> BoxFuture<'_, Result<Answer, Refusal>> {
        Box::pin(async move {
            let tag = |answer: Answer| answer.header(ETAG, HeaderValue::from_static("\"7\""));
            match operation {
                0 => Ok(tag(Answer::typed(request.required::<u16>(&CODE)?, "a text", &Shape::Text))),
                1 => Ok(tag(Answer::empty(200))),
                2 => Ok(tag(Answer::octets(200, Octets::from_reader(&b"in pieces"[..])))),
                _ => rt::server::no_such_operation().await,
            }
        })
    }
}

static CODE: Parameter = Parameter { name: "code", place: Place::Path(0), style: Style::Simple, ..Parameter::PLAIN };

macro_rules! operation {
    ($id:literal, $method:ident, $path:expr, $answers:expr) => {
        Operation {
            id: $id,
            method: Method::$method,
            template: $id,
            path: $path,
            selectors: &[],
            request: &[],
            body_required: false,
            answers: $answers,
            errors: &[],
            security: &[],
        }
    };
}

static STATUS: Operation = operation!("/status/{code}", GET, &[Literal("/status/"), Hole(0)], &[Media::json("application/json")]);
static PEEK: Operation = operation!("/peek", HEAD, &[Literal("/peek")], &[Media::json("application/json")]);
static FILE: Operation = operation!("/file", GET, &[Literal("/file")], &[Media::octets("application/octet-stream")]);

static API: rt::Api = rt::Api {
    title: "Statuses",
    operations: &[&STATUS, &PEEK, &FILE],
    routes: &Route {
        literals: &[
            ("file", &Route { methods: &[(Method::GET, 2)], ..Route::NONE }),
            ("peek", &Route { methods: &[(Method::HEAD, 1)], ..Route::NONE }),
            ("status", &Route { parameter: Some(&Route { methods: &[(Method::GET, 0)], ..Route::NONE }), ..Route::NONE }),
        ],
        ..Route::NONE
    },
};

fn received(status: u16, headers: &[&str], body: &str) -> Received {
    Received { status, headers: headers.iter().map(ToString::to_string).collect(), body: body.to_owned() }
}

/// The answers to requests on one connection: a body that should not be there would stand before the next answer.
async fn answers(requests: &[(&str, &str)]) -> Vec<Received> {
    let mut wire = Wire::connect(start_service(Service::new(&API, Handler)).await).await;
    let mut answers = Vec::new();
    for (method, path) in requests {
        wire.send(&plain(method, path, "")).await;
        answers.push(if *method == "HEAD" { wire.head().await } else { wire.receive().await });
    }
    wire.send(&plain("GET", "/status/200", "")).await;
    assert_eq!(wire.receive().await.body, "\"a text\"");
    answers
}

#[tokio::test]
async fn some_statuses_have_no_body_and_keep_their_headers() {
    let requests = [("GET", "/status/204"), ("GET", "/status/205"), ("GET", "/status/304"), ("GET", "/status/404")];
    let expected = [
        received(204, &["etag: \"7\""], ""),
        received(205, &["content-length: 0", "etag: \"7\""], ""),
        received(304, &["etag: \"7\""], ""),
        received(404, &["content-length: 8", "content-type: application/json", "etag: \"7\""], "\"a text\""),
    ];
    assert_eq!(answers(&requests).await, expected);
}

#[tokio::test]
async fn head_has_the_headers_of_get_as_far_as_they_are_known() {
    let requests = [("HEAD", "/status/200"), ("HEAD", "/status/304"), ("HEAD", "/peek"), ("HEAD", "/file"), ("HEAD", "/nothing")];
    let answers = answers(&requests).await;
    let expected = [
        received(200, &["content-length: 8", "content-type: application/json", "etag: \"7\""], ""),
        received(304, &["etag: \"7\""], ""),
        // how long a GET would be nobody has said
        received(200, &["etag: \"7\""], ""),
        received(200, &["content-type: application/octet-stream", "etag: \"7\""], ""),
    ];
    assert_eq!(&answers[..4], expected);
    assert_eq!((answers[4].status, answers[4].headers[1].as_str()), (404, "content-type: application/problem+json"));
}

#[tokio::test]
async fn an_informational_status_is_none_to_answer_with() {
    for status in ["100", "103", "199"] {
        let answer = answers(&[("GET", &format!("/status/{status}"))]).await.remove(0);
        assert_eq!(answer.status, 500, "{status}");
    }
}
