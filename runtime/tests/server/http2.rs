use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http2::{SendRequest, handshake};
use hyper_util::rt::{TokioExecutor, TokioIo};
use specwright_runtime::server::Limits;
use tokio::net::TcpStream;

use crate::wire::start;

async fn connect(limits: Limits) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(start(limits).await).await.unwrap();
    let (sender, connection) = handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    sender
}

fn request(method: Method, path: &str, body: Vec<u8>) -> Request<Full<Bytes>> {
    let uri = format!("http://x{path}");
    Request::builder().method(method).uri(uri).header("content-type", "application/json").body(Full::from(body)).unwrap()
}

async fn text(response: Response<hyper::body::Incoming>) -> (StatusCode, String) {
    let (parts, body) = response.into_parts();
    assert!(!parts.headers.contains_key("connection"));
    (parts.status, String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap())
}

#[tokio::test]
async fn prior_knowledge_is_enough() {
    let mut sender = connect(Limits::default()).await;
    let cases = [
        (request(Method::POST, "/signal", br#"{"a":1}"#.to_vec()), 204, ""),
        (request(Method::GET, "/items/7", vec![]), 200, "[7,null]"),
        (request(Method::HEAD, "/items/7", vec![]), 200, ""),
        (request(Method::GET, "/panic", vec![]), 500, "the server failed"),
        (request(Method::POST, "/signal", vec![b' '; 3 << 20]), 413, "2097152 bytes"),
        (request(Method::GET, "/items/8", vec![]), 200, "[8,null]"),
    ];
    for (request, status, body) in cases {
        let shown = format!("{} {}", request.method(), request.uri());
        let (found, text) = text(sender.send_request(request).await.unwrap()).await;
        assert_eq!(found, status, "{shown}");
        assert!(text.contains(body) && text.is_empty() == body.is_empty(), "{shown}: {text}");
    }
}

#[tokio::test]
async fn requests_share_a_connection() {
    let sender = connect(Limits::default()).await;
    let begun = std::time::Instant::now();
    let slow: Vec<_> = (0..8)
        .map(|_| {
            let mut sender = sender.clone();
            tokio::spawn(async move { sender.send_request(request(Method::GET, "/slow", vec![])).await.unwrap().status() })
        })
        .collect();
    for answer in slow {
        assert_eq!(answer.await.unwrap(), 204);
    }
    assert!(begun.elapsed().as_millis() < 4000, "one after the other");
}
