//! The example's service on a port, and raw HTTP/1.1 with it.

use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use signal_event::agent::{self, Agent};
use signal_event::webhook::SignalEventRequest;
use specwright_runtime::json;
use specwright_runtime::server::{Limits, Server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

pub(crate) const PATH: &str = "/api/v1/Agents/Webhook/SignalEvent";

/// The sample request of the reference page, as printed there, with what HTTP/1.1 demands of every request.
pub(crate) const SAMPLE: &str = concat!(
    "POST /api/v1/Agents/Webhook/SignalEvent HTTP/1.1\r\n",
    "Host: crm.example.com\r\n",
    "Content-Length: 105\r\n",
    "Authorization: Basic dGplMDpUamUw\r\n",
    "Accept: application/json; charset=utf-8\r\n",
    "Accept-Language: en\r\n",
    "Content-Type: application/json; charset=utf-8\r\n",
    "\r\n",
    "{\n",
    "  \"EventName\": \"Murazik, Heaney and Maggio\",\n",
    "  \"PrimaryKey\": 952,\n",
    "  \"Data\": {\n",
    "    \"fieldName\": {}\n",
    "  }\n",
    "}",
);

/// A running service, and the events that its agent was told of.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    events: Receiver<SignalEventRequest>,
}

/// What came back: status, headers in lower case without `date`, sorted, and the body.
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

/// Starts the example's service.
pub(crate) async fn start() -> Running {
    start_with(Limits::default()).await
}

/// Starts the example's service with these limits.
pub(crate) async fn start_with(limits: Limits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (agent, events) = agent();
    let service = agent::service(agent).limits(limits);
    tokio::spawn(Server::new(listener, service).shutdown(std::future::pending()).run());
    Running { address, events }
}

/// An agent, and the events that it is told of.
pub(crate) fn agent() -> (Agent, Receiver<SignalEventRequest>) {
    let (sender, events) = channel();
    (Agent::new(move |event| drop(sender.send(event))), events)
}

/// An event from the JSON text of its data.
pub(crate) fn event(name: &str, primary_key: Option<i32>, data: Option<&str>) -> SignalEventRequest {
    SignalEventRequest { event_name: name.to_owned(), primary_key, data: data.map(|text| json::from_str(text).unwrap()) }
}

/// The event of the sample request.
pub(crate) fn sample_event() -> SignalEventRequest {
    event("Murazik, Heaney and Maggio", Some(952), Some(r#"{"fieldName":{}}"#))
}

/// A POST with the sample's credentials; `headers` are lines that end in `\r\n`.
pub(crate) fn post(headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    post_as("Authorization: Basic dGplMDpUamUw\r\n", headers, body)
}

/// A POST with these credentials.
pub(crate) fn post_as(credentials: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = format!("POST {PATH} HTTP/1.1\r\nHost: x\r\n{credentials}{headers}Content-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A POST of a body in this media type.
pub(crate) fn post_of(media_type: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    post(&format!("Content-Type: {media_type}\r\n"), body)
}

impl Running {
    /// The events that the agent was told of since the last time.
    pub(crate) fn events(&self) -> Vec<SignalEventRequest> {
        self.events.try_iter().collect()
    }

    /// One request on a connection of its own.
    pub(crate) async fn exchange(&self, request: &[u8]) -> Received {
        let mut wire = Wire::connect(self.address).await;
        wire.send(request).await;
        wire.receive().await
    }
}

impl Received {
    /// The values of a header.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).collect()
    }
}

impl Wire {
    pub(crate) async fn connect(address: SocketAddr) -> Self {
        Self { stream: TcpStream::connect(address).await.unwrap(), read: Vec::new() }
    }

    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).await.unwrap();
    }

    /// The next response, its body by `content-length`.
    pub(crate) async fn receive(&mut self) -> Received {
        let mut received = self.head().await;
        if let Some(length) = received.header("content-length").first() {
            received.body = self.take(length.parse().unwrap()).await;
        }
        received
    }

    /// Whether the server closes the connection soon, without sending more.
    pub(crate) async fn is_closed(&mut self) -> bool {
        self.read.is_empty()
            && matches!(timeout(Duration::from_secs(3), self.stream.read(&mut [0; 64])).await, Ok(Ok(0) | Err(_)))
    }

    async fn head(&mut self) -> Received {
        let end = loop {
            match self.read.windows(4).position(|window| window == b"\r\n\r\n") {
                Some(end) => break end + 4,
                None => self.fill().await,
            }
        };
        let head = self.take(end).await;
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers: Vec<_> = lines.filter(|line| !line.starts_with("date: ")).map(str::to_owned).collect();
        headers.sort();
        Received { status, headers, body: String::new() }
    }

    async fn take(&mut self, length: usize) -> String {
        while self.read.len() < length {
            self.fill().await;
        }
        String::from_utf8(self.read.drain(..length).collect()).unwrap()
    }

    async fn fill(&mut self) {
        let mut buffer = [0; 16 * 1024];
        let length = timeout(Duration::from_secs(5), self.stream.read(&mut buffer)).await.expect("no answer").unwrap_or(0);
        assert!(length > 0, "closed after {:?}", String::from_utf8_lossy(&self.read));
        self.read.extend_from_slice(&buffer[..length]);
    }
}
