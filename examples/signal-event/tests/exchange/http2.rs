//! HTTP/2 by prior knowledge.

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http2::handshake;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpStream;

use crate::wire::{PATH, event, start};

fn request(credential: &str, body: &'static str) -> Request<Full<Bytes>> {
    Request::post(format!("http://x{PATH}"))
        .header("authorization", credential)
        .header("content-type", "application/json")
        .body(Full::from(body))
        .unwrap()
}

#[tokio::test]
async fn requests_on_one_connection() {
    let running = start().await;
    let stream = TcpStream::connect(running.address).await.unwrap();
    let (mut sender, connection) = handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    for (credential, body, status, says) in [
        ("Basic dGplMDpUamUw", r#"{"EventName":"a"}"#, 204, ""),
        ("Basic dGplMDpUamUw", r#"{"EventName":1}"#, 400, "/EventName"),
        ("Basic", "{}", 401, "a scheme, a space and a credential"),
        ("Bearer 8A:Cust12345.AbCdEf", r#"{"EventName":"b"}"#, 204, ""),
    ] {
        let (parts, answer) = sender.send_request(request(credential, body)).await.unwrap().into_parts();
        let text = String::from_utf8(answer.collect().await.unwrap().to_bytes().into()).unwrap();
        assert_eq!(parts.status, status, "{body}\n{text}");
        assert!(text.contains(says) && text.is_empty() == says.is_empty(), "{body}\n{text}");
        assert_eq!(parts.headers.contains_key("content-type"), status != 204, "{body}");
    }
    assert_eq!(running.events(), [event("a", None, None), event("b", None, None)]);
}
