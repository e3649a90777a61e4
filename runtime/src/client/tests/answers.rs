//! What becomes of answers.

use std::error::Error as _;

use serde_json::json;

use super::{Error, Failed, Server, Then, signal};

#[tokio::test]
async fn success_is_decoded() {
    let server = Server::start(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 7\r\n\r\n{\"b\":2}",
        Then::Read,
    );
    assert_eq!(signal(&server.await.client()).await.unwrap(), Some(json!({"b": 2})));
}

#[tokio::test]
async fn a_body_in_pieces_is_put_together() {
    let answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"b\r\n4\r\n\":2}\r\n0\r\n\r\n";
    let server = Server::start(answer, Then::Read).await;
    assert_eq!(signal(&server.client()).await.unwrap(), Some(json!({"b": 2})));
}

#[tokio::test]
async fn a_204_with_a_body_and_a_content_type_is_success() {
    let answer = "HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull";
    let server = Server::start(answer, Then::Read).await;
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(signal(&client).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_documented_error_is_typed_with_all_that_came() {
    let answer = "HTTP/1.1 400 Bad Request\r\nX-Id: 7\r\nContent-Length: 15\r\n\r\n{\"Message\":\"m\"}";
    let error = signal(&Server::start(answer, Then::Read).await.client()).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 400);
    assert_eq!(error.headers().unwrap()["x-id"], "7");
    assert_eq!(error.body().unwrap(), "{\"Message\":\"m\"}");
    assert_eq!(error.to_string(), "the API answered 400 Bad Request: bad request");
    assert_eq!(error.into_api().unwrap(), Failed::BadRequest(json!({"Message": "m"})));
}

#[tokio::test]
async fn an_error_body_that_does_not_fit_is_kept() {
    let cases = [
        ("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", "<html>"),
        ("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n{\"a", "{\"a"),
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n[1}", "[1}"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""),
    ];
    for (answer, body) in cases {
        let error = signal(&Server::start(answer, Then::Read).await.client()).await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
        assert!(error.source().is_some());
        assert_eq!(error.body().unwrap(), body);
        assert!(answer.contains(&error.status().unwrap().to_string()), "{error:?}");
    }
}

#[tokio::test]
async fn an_undocumented_status_keeps_everything() {
    let answer = "HTTP/1.1 503 Busy\r\nRetry-After: 9\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nbusy";
    let error = signal(&Server::start(answer, Then::Read).await.client()).await.unwrap_err();
    let Ok(Failed::Undocumented(reply)) = error.into_api() else { panic!("not undocumented") };
    assert_eq!((reply.status().as_u16(), &reply.body()[..]), (503, &b"busy"[..]));
    assert_eq!(reply.headers()["retry-after"], "9");
}

#[tokio::test]
async fn an_oversized_answer_is_not_read_to_its_end() {
    let answers = [
        "HTTP/1.1 200 OK\r\nX-Id: 7\r\nContent-Length: 1001\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX-Id: 7\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n3ff\r\n",
    ];
    for answer in answers {
        let more: &'static str = format!("{answer}{}", "x".repeat(1023)).leak();
        let error = signal(&Server::start(more, Then::Hold).await.client()).await.unwrap_err();
        assert!(matches!(error, Error::TooLarge(_)), "{error:?}");
        assert_eq!((error.status().unwrap().as_u16(), &error.headers().unwrap()["x-id"]), (200, &"7".parse().unwrap()));
        assert_eq!(error.to_string(), "the answer 200 OK has more than 1000 bytes");
    }
}

#[tokio::test]
async fn an_answer_as_large_as_the_limit_is_read() {
    let body = format!("\"{}\"", "x".repeat(998));
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{body}").leak();
    let value = signal(&Server::start(answer, Then::Read).await.client()).await.unwrap();
    assert_eq!(value.unwrap().to_string(), body);
}

#[cfg(not(feature = "compression"))]
#[tokio::test]
async fn a_coded_answer_says_how_to_read_it_and_is_kept() {
    let answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc";
    let error = signal(&Server::start(answer, Then::Read).await.client()).await.unwrap_err();
    let Error::Decode(failure) = &error else { panic!("{error:?}") };
    let message = "the content coding `gzip` is read with the feature `compression` of specwright-runtime, which is off";
    assert_eq!((failure.place.message.as_str(), &failure.reply.body()[..]), (message, &b"abc"[..]));
}
