//! What statuses mean for the body that follows, and for the next answer on the connection.

use serde_json::json;

use super::{Call, Client, Error, Failed, Server, Then, signal};
use crate::operation::{Method, Operation, Piece};
use crate::reply::Reply;

static PEEK: Operation = Operation {
    id: "Peek",
    method: Method::HEAD,
    template: "/peek",
    path: &[Piece::Literal("/peek")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

async fn undocumented(client: &Client) -> Reply {
    match signal(client).await.unwrap_err().into_api() {
        Ok(Failed::Undocumented(reply)) => reply,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn informational_answers_are_passed_over() {
    let answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n\
                  HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"b\":2}";
    let server = Server::start(answer, Then::Read).await;
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(signal(&client).await.unwrap(), Some(json!({"b": 2})));
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_304_has_headers_and_no_body_whatever_length_it_tells() {
    let answer = "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\nContent-Length: 7\r\n\r\n";
    let server = Server::start(answer, Then::Read).await;
    let client = server.client();
    for _ in 0..3 {
        let reply = undocumented(&client).await;
        assert_eq!(
            (reply.status().as_u16(), &reply.headers()["etag"], &reply.body()[..]),
            (304, &"\"7\"".parse().unwrap(), &[][..])
        );
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_205_with_a_body_does_not_spoil_the_connection() {
    let server = Server::start("HTTP/1.1 205 Reset Content\r\nContent-Length: 4\r\n\r\nnull", Then::Read).await;
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(undocumented(&client).await.status(), 205);
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn an_answer_to_head_has_no_body_whatever_length_it_tells() {
    // more than the client would read
    let server = Server::start("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\nETag: \"7\"\r\n\r\n", Then::Read).await;
    let client = server.client();
    for _ in 0..3 {
        let reply = Call::new(&client, &PEEK).send().await.unwrap();
        assert_eq!((&reply.headers()["content-length"], reply.body().len()), (&"5000000000".parse().unwrap(), 0));
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn an_empty_body_where_one_is_documented_is_named() {
    for answer in
        ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"]
    {
        let error = signal(&Server::start(answer, Then::Read).await.client()).await.unwrap_err();
        let Error::Decode(failure) = error else { panic!("{error:?}") };
        assert_eq!(failure.place.message, "the body is empty");
    }
}

#[tokio::test]
async fn a_body_has_no_more_than_8_mib_unless_the_client_allows_it() {
    const MOST: usize = 8 << 20;
    let body = |length: usize| format!("\"{}\"", "x".repeat(length - 2));
    let answer =
        |length| -> &'static str { format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{}", body(length)).leak() };
    let least = Server::start(answer(MOST), Then::Read).await;
    assert!(signal(&Client::builder(least.url()).build().unwrap()).await.is_ok());
    let more = Server::start(answer(MOST + 1), Then::Read).await;
    let error = signal(&Client::builder(more.url()).build().unwrap()).await.unwrap_err();
    assert_eq!(error.to_string(), "the answer 200 OK has more than 8388608 bytes");
    assert!(signal(&Client::builder(more.url()).response_limit(MOST + 1).build().unwrap()).await.is_ok());
}
