//! The client: as many connections as it is told, each with one request at a time, all the same.

use std::io::{Error, ErrorKind, Result};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

const POLL: Duration = Duration::from_millis(5);

/// Connections that are kept busy until they are dropped.
pub(super) struct Load {
    connections: JoinSet<Result<()>>,
    answered: Arc<AtomicU64>,
}

impl Load {
    /// Begins to send `request` over and over; an answer of another status than `status` ends it.
    pub(super) async fn start(address: &str, connections: usize, request: &Arc<[u8]>, status: u16) -> Result<Self> {
        let answered = Arc::new(AtomicU64::new(0));
        let mut load = Self { connections: JoinSet::new(), answered: answered.clone() };
        for _ in 0..connections {
            let connection = Connection::open(address).await?;
            load.connections.spawn(repeat(connection, request.clone(), status, answered.clone()));
        }
        Ok(load)
    }

    /// How many requests have been answered.
    pub(super) fn answered(&self) -> u64 {
        self.answered.load(Relaxed)
    }

    /// Goes on for a time, and until so many requests have been answered; fails where a connection ends.
    pub(super) async fn run(&mut self, time: Duration, answered: u64) -> Result<()> {
        tokio::time::sleep(time).await;
        while self.answered() < answered {
            self.ended()?;
            tokio::time::sleep(POLL).await;
        }
        self.ended()
    }

    fn ended(&mut self) -> Result<()> {
        match self.connections.try_join_next() {
            None => Ok(()),
            Some(ended) => Err(ended.map_or_else(Error::other, |ended| ended.err().unwrap_or(ErrorKind::UnexpectedEof.into()))),
        }
    }
}

async fn repeat(mut connection: Connection, request: Arc<[u8]>, status: u16, answered: Arc<AtomicU64>) -> Result<()> {
    loop {
        let answer = connection.exchange(&request).await?;
        if answer.status != status {
            return Err(Error::other(format!("{} instead of {status}: {}", answer.status, answer.body)));
        }
        answered.fetch_add(1, Relaxed);
    }
}

/// A connection with its buffer.
pub(super) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// What came of a request.
pub(super) struct Answer<'b> {
    pub(super) status: u16,
    pub(super) body: std::borrow::Cow<'b, str>,
}

const BUFFER: usize = 16 * 1024;

impl Connection {
    pub(super) async fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; BUFFER] })
    }

    /// Sends a request and reads the answer, which is in one buffer.
    pub(super) async fn exchange(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        let mut filled = 0;
        let (status, body) = loop {
            let (_, free) = self.buffer.split_at_mut(filled);
            let read = self.stream.read(free).await?;
            if read == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            filled += read;
            if let Some(found) = whole(self.buffer.get(..filled).unwrap_or_default()) {
                break found;
            }
        };
        let body = self.buffer.get(body..filled).unwrap_or_default();
        Ok(Answer { status, body: String::from_utf8_lossy(body) })
    }
}

/// The status of an answer that is there in full, and where its body begins.
fn whole(answer: &[u8]) -> Option<(u16, usize)> {
    let end = memchr::memmem::find(answer, b"\r\n\r\n")? + 4;
    let (head, body) = answer.split_at(end);
    let status = std::str::from_utf8(head.get(9..12)?).ok()?.parse().ok()?;
    let length = memchr::memmem::find(head, b"content-length: ").map_or(0, |at| number(head.get(at + 16..).unwrap_or_default()));
    (body.len() >= length).then_some((status, end))
}

fn number(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).fold(0, |number, byte| number * 10 + usize::from(byte - b'0'))
}
