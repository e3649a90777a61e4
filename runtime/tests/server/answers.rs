use std::net::SocketAddr;

use http_body_util::BodyExt;
use specwright_runtime::http_body::HttpBody;
use specwright_runtime::server::{Limits, RemoteAddress};
use tower_service::Service;

use crate::api;
use crate::wire::{Received, Wire, exchange, plain, post, start};

fn received(status: u16, headers: &[&str], body: &str) -> Received {
    Received { status, headers: headers.iter().map(ToString::to_string).collect(), body: body.to_owned() }
}

#[tokio::test]
async fn operations_answer() {
    let address = start(Limits::default()).await;
    let json = |length: &'static str| -> Vec<&'static str> { vec![length, "content-type: application/json"] };
    let cases = [
        (post("/signal", r#"{"a":1}"#), received(204, &[], "")),
        (
            plain("GET", "/items/7", ""),
            received(200, &["content-length: 8", "content-type: application/json", "vary: accept"], "[7,null]"),
        ),
        (
            plain("GET", "/items/7?limit=3", "accept: text/html;q=0.9, application/json;q=0.1\r\n"),
            received(200, &["content-length: 5", "content-type: application/json", "vary: accept"], "[7,3]"),
        ),
        (
            plain("GET", "/items/404", ""),
            received(404, &["content-length: 14", "content-type: application/json", "vary: accept"], r#""no such item""#),
        ),
        (
            plain("PUT", "/items/a%20b:undelete", ""),
            received(200, &["content-length: 3", "content-type: text/plain; charset=utf-8"], "a b"),
        ),
        (
            plain("PUT", "/items/7%3aundelete", ""),
            received(200, &["content-length: 1", "content-type: text/plain; charset=utf-8"], "7"),
        ),
        (plain("GET", "/compare/v1...v2", ""), received(200, &json("content-length: 11"), r#"["v1","v2"]"#)),
        (plain("GET", "/%63ompare/v1...v2?x=1", ""), received(200, &json("content-length: 11"), r#"["v1","v2"]"#)),
        (plain("PATCH", "/a%20b", ""), received(200, &json("content-length: 4"), "null")),
        (
            plain("GET", "/context", "x-trace: t\r\n"),
            received(200, &json("content-length: 33"), r#"["/context","t","127.0.0.1",true]"#),
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(exchange(address, &request).await, expected, "{request}");
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let address = start(Limits::default()).await;
    let mut wire = Wire::connect(address).await;
    wire.send(&plain("HEAD", "/items/7", "")).await;
    let head = wire.head().await;
    assert_eq!(head, received(200, &["content-length: 8", "content-type: application/json", "vary: accept"], ""));
    wire.send(&plain("GET", "/items/8", "")).await;
    assert_eq!(wire.receive().await.body, "[8,null]");
}

#[tokio::test]
async fn options_tells_the_methods() {
    let address = start(Limits::default()).await;
    let cases = [
        ("/signal", received(204, &["allow: POST, OPTIONS"], "")),
        ("/items/7:undelete", received(204, &["allow: PUT, GET, HEAD, OPTIONS"], "")),
        ("*", received(204, &[], "")),
    ];
    for (path, expected) in cases {
        assert_eq!(exchange(address, &plain("OPTIONS", path, "")).await, expected, "{path}");
    }
    assert_eq!(exchange(address, &plain("OPTIONS", "/nothing", "")).await.status, 404);
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_order() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    let requests =
        [post("/signal", r#"{"a":1}"#), plain("GET", "/items/1", ""), post("/signal", "{"), plain("GET", "/items/2", "")];
    wire.send(&requests.concat()).await;
    let mut answers = Vec::new();
    for _ in 0..4 {
        let answer = wire.receive().await;
        answers.push((answer.status, if answer.status == 200 { answer.body } else { String::new() }));
    }
    assert_eq!(answers, [(204, String::new()), (200, "[1,null]".into()), (400, String::new()), (200, "[2,null]".into())]);
}

#[tokio::test]
async fn a_panic_is_an_answer_and_the_connection_lives_on() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    wire.send(&plain("GET", "/panic", "")).await;
    let answer = wire.receive().await;
    assert_eq!((answer.status, answer.body.contains("bug")), (500, false), "{answer:?}");
    wire.send(&plain("GET", "/items/1", "")).await;
    assert_eq!(wire.receive().await.status, 200);
}

#[tokio::test]
async fn a_streamed_answer_comes_whole() {
    let answer = exchange(start(Limits::default()).await, &plain("GET", "/file", "")).await;
    assert_eq!(answer.headers, ["content-type: application/octet-stream", "transfer-encoding: chunked"]);
    assert_eq!(answer.body.len(), 512 * 64 * 1024);
}

#[tokio::test]
async fn an_answer_that_cannot_be_written_is_500() {
    let answer = exchange(start(Limits::default()).await, &plain("GET", "/items/500", "")).await;
    assert_eq!((answer.status, &*answer.headers[1]), (500, "content-type: application/problem+json"));
}

#[tokio::test]
async fn a_service_is_called_in_memory() {
    let remote: SocketAddr = "192.0.2.7:1".parse().unwrap();
    let call = |request: http::request::Builder| api::service().call(request.body(HttpBody::Empty).unwrap());
    let request = || http::Request::get("/context").header("x-trace", "t");
    let known = call(request().extension(RemoteAddress(remote))).await.unwrap().into_body().collect().await.unwrap();
    assert_eq!(known.to_bytes(), r#"["/context","t","192.0.2.7",true]"#);
    let unknown = call(request()).await.unwrap().into_body().collect().await.unwrap();
    assert_eq!(unknown.to_bytes(), r#"["/context","t",null,true]"#);
}
