//! Raw HTTP/1.1 with bodies of any bytes.

use std::net::SocketAddr;
use std::time::Duration;

use specwright_runtime::server::{Limits, Server, Service};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::api;

pub(crate) async fn start(limits: Limits) -> SocketAddr {
    serve(api::service().limits(limits)).await
}

pub(crate) async fn serve(service: Service) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(Server::new(listener, service).shutdown(std::future::pending()).run());
    address
}

/// Answers every connection with these bytes, and closes it.
pub(crate) async fn answer(head: &str, body: &[u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let head = format!("HTTP/1.1 200 OK\r\n{head}content-length: {}\r\n\r\n", body.len());
    let bytes = [head.as_bytes(), body].concat();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            _ = stream.read(&mut request).await;
            _ = stream.write_all(&bytes).await;
            _ = stream.shutdown().await;
            _ = stream.read(&mut request).await;
        }
    });
    url
}

/// What came back: status, headers, sorted, without `date`, and the body without its chunks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) headers: Vec<String>,
    pub(crate) body: Vec<u8>,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A request on a connection of its own; `headers` are lines that end in `\r\n`.
pub(crate) async fn exchange(address: SocketAddr, method: &str, path: &str, headers: &str, body: &[u8]) -> Received {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let length = if body.is_empty() { String::new() } else { format!("content-length: {}\r\n", body.len()) };
    let head = format!("{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}{length}\r\n");
    // a server that refuses may stop reading
    _ = stream.write_all(&[head.as_bytes(), body].concat()).await;
    let mut bytes = Vec::new();
    let reading = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut bytes));
    _ = reading.await.expect("the answer ends");
    parse(&bytes)
}

fn parse(bytes: &[u8]) -> Received {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("an answer");
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let status = head[9..12].parse().unwrap();
    let ignored = |line: &&str| !line.starts_with("date: ") && !line.starts_with("connection: ");
    let mut headers: Vec<String> = head.split("\r\n").skip(1).filter(ignored).map(str::to_owned).collect();
    headers.sort();
    let body = &bytes[end + 4..];
    let chunked = headers.iter().any(|line| line == "transfer-encoding: chunked");
    Received { status, headers, body: if chunked { unchunked(body) } else { body.to_vec() } }
}

pub(crate) fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = bytes.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(std::str::from_utf8(&bytes[..end]).unwrap(), 16).unwrap();
        whole.extend_from_slice(&bytes[end + 2..end + 2 + length]);
        bytes = &bytes[end + 2 + length + 2..];
    }
    whole
}
