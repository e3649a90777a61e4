//! Calls over real sockets, against small servers that say exactly what a test tells them.

mod answers;
mod connections;
mod redirects;
mod requests;
mod spans;
mod statuses;

use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::operation::Method;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::{Call, CallOptions, Client, Error};
use crate::operation::{Media, Operation, Piece, Requirement, Scheme, SchemeKind};
use crate::reply::Reply;
use crate::shape::Shape;

static TICKET: Scheme = Scheme { name: "Ticket", kind: SchemeKind::Http("SOTicket") };

static SIGNAL: Operation = Operation {
    id: "Signal",
    method: Method::POST,
    template: "/api/signal",
    path: &[Piece::Literal("/api/signal")],
    selectors: &[],
    request: &[Media::json("application/json"), Media::json("text/json")],
    body_required: true,
    answers: &[Media::json("application/json")],
    errors: &[Media::json("application/json")],
    security: &[&[Requirement { scheme: &TICKET, scopes: &[] }], &[]],
};

/// The errors of `SIGNAL`, as generated code has them.
#[derive(Debug, PartialEq)]
enum Failed {
    BadRequest(Value),
    Undocumented(Reply),
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::BadRequest(_) => "bad request",
            Self::Undocumented(_) => "undocumented",
        })
    }
}

impl std::error::Error for Failed {}

/// A call as a generated method makes it.
async fn signal_with(client: &Client, options: CallOptions) -> Result<Option<Value>, Error<Failed>> {
    let mut call = Call::new(client, &SIGNAL).body(&json!({"a": 1}), &Shape::Any);
    call.set_options(options);
    let reply = call.send().await?;
    match reply.status().as_u16() {
        200 => reply.decode(&Shape::Any).map(Some),
        204 => Ok(None),
        400 => reply.error(&Shape::Any, Failed::BadRequest),
        _ => reply.undocumented(Failed::Undocumented),
    }
}

async fn signal(client: &Client) -> Result<Option<Value>, Error<Failed>> {
    signal_with(client, CallOptions::new()).await
}

/// A server that reads requests and answers each with the same bytes.
struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

/// What a server got.
#[derive(Default)]
struct Seen {
    connections: usize,
    requests: Vec<String>,
}

/// What a server does after its answer.
#[derive(Clone, Copy)]
enum Then {
    /// Waits for the next request.
    Read,
    /// Ends the connection.
    Close,
    /// Ends it with RST.
    Reset,
    /// Keeps it open and says nothing.
    Hold,
}

impl Server {
    async fn start(answer: &'static str, then: Then) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self { address: listener.local_addr().unwrap(), seen: Arc::default() };
        let seen = server.seen.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                seen.lock().unwrap().connections += 1;
                tokio::spawn(talk(stream, answer, then, seen.clone()));
            }
        });
        server
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn client(&self) -> Client {
        Client::builder(self.url()).timeout(Duration::from_secs(5)).response_limit(1000).build().unwrap()
    }

    fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    fn requests(&self) -> Vec<String> {
        self.seen.lock().unwrap().requests.clone()
    }
}

async fn talk(mut stream: TcpStream, answer: &'static str, then: Then, seen: Arc<Mutex<Seen>>) {
    while let Some(request) = read_request(&mut stream).await {
        seen.lock().unwrap().requests.push(request);
        stream.write_all(answer.as_bytes()).await.unwrap();
        match then {
            Then::Read => continue,
            Then::Close => return,
            Then::Hold => std::future::pending().await,
            Then::Reset => return reset(stream).await,
        }
    }
}

/// Waits until the answer is read, since RST may overtake it.
async fn reset(stream: TcpStream) {
    tokio::time::sleep(Duration::from_millis(100)).await;
    stream.set_zero_linger().unwrap();
}

async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && body.len() >= content_length(head)
        {
            return Some(text);
        }
        match stream.read(&mut piece).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&piece[..count]),
        }
    }
}

fn content_length(head: &str) -> usize {
    let line = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:").map(str::to_owned));
    line.map_or(0, |length| length.trim().parse().unwrap())
}
