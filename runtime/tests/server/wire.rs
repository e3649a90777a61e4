//! Raw HTTP/1.1 over a socket.

use std::net::SocketAddr;
use std::time::Duration;

use specwright_runtime::server::{Limits, Server, Service};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::api;

/// What came back: status, headers without `date`, sorted, and the body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) headers: Vec<String>,
    pub(crate) body: String,
}

pub(crate) struct Wire {
    stream: TcpStream,
    read: Vec<u8>,
}

/// Starts a server of the API with these limits.
pub(crate) async fn start(limits: Limits) -> SocketAddr {
    start_service(api::service().limits(limits)).await
}

pub(crate) async fn start_service(service: Service) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(Server::new(listener, service).shutdown(std::future::pending()).run());
    address
}

/// One request on a connection of its own.
pub(crate) async fn exchange(address: SocketAddr, request: &str) -> Received {
    let mut wire = Wire::connect(address).await;
    wire.send(request).await;
    if request.starts_with("HEAD") { wire.head().await } else { wire.receive().await }
}

/// A POST of JSON.
pub(crate) fn post(path: &str, body: &str) -> String {
    format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// A request without a body; `headers` are lines that end in `\r\n`.
pub(crate) fn plain(method: &str, path: &str, headers: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nhost: x\r\n{headers}\r\n")
}

impl Wire {
    pub(crate) async fn connect(address: SocketAddr) -> Self {
        Self { stream: TcpStream::connect(address).await.unwrap(), read: Vec::new() }
    }

    pub(crate) async fn send(&mut self, text: &str) {
        self.stream.write_all(text.as_bytes()).await.unwrap();
    }

    /// Sends as long as the server takes it.
    pub(crate) async fn send_while_open(&mut self, bytes: &[u8]) -> bool {
        self.stream.write_all(bytes).await.is_ok()
    }

    /// The next response, its body by `content-length` or chunked.
    pub(crate) async fn receive(&mut self) -> Received {
        let mut received = self.head().await;
        let length = received.headers.iter().find_map(|line| line.strip_prefix("content-length: "));
        if let Some(length) = length {
            received.body = self.take(length.parse().unwrap()).await;
        } else if received.headers.iter().any(|line| line == "transfer-encoding: chunked") {
            received.body = self.chunks().await;
        }
        received
    }

    /// The next response of which only the head comes.
    pub(crate) async fn head(&mut self) -> Received {
        let end = loop {
            match self.read.windows(4).position(|window| window == b"\r\n\r\n") {
                Some(end) => break end + 4,
                None => assert!(self.fill().await > 0, "closed before a response: {:?}", String::from_utf8_lossy(&self.read)),
            }
        };
        let head = self.take(end).await;
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers: Vec<_> = lines.filter(|line| !line.starts_with("date: ")).map(str::to_owned).collect();
        headers.sort();
        Received { status, headers, body: String::new() }
    }

    /// Whether the server closes the connection soon, without sending more.
    pub(crate) async fn is_closed(&mut self) -> bool {
        matches!(timeout(Duration::from_secs(3), self.stream.read(&mut [0; 64])).await, Ok(Ok(0) | Err(_)))
    }

    async fn chunks(&mut self) -> String {
        let mut body = String::new();
        loop {
            let line = loop {
                match self.read.windows(2).position(|window| window == b"\r\n") {
                    Some(end) => break self.take(end + 2).await,
                    None => assert!(self.fill().await > 0, "closed within chunks"),
                }
            };
            let length = usize::from_str_radix(line.trim_end(), 16).unwrap();
            let chunk = self.take(length + 2).await;
            if length == 0 {
                return body;
            }
            body.push_str(&chunk[..length]);
        }
    }

    async fn take(&mut self, length: usize) -> String {
        while self.read.len() < length {
            assert!(self.fill().await > 0, "closed within a body");
        }
        String::from_utf8(self.read.drain(..length).collect()).unwrap()
    }

    async fn fill(&mut self) -> usize {
        let mut buffer = [0; 16 * 1024];
        let length = timeout(Duration::from_secs(5), self.stream.read(&mut buffer)).await.expect("no answer").unwrap_or(0);
        self.read.extend_from_slice(&buffer[..length]);
        length
    }
}
