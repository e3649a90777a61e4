//! A server that reads requests and answers each with the bytes it is told.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use signal_event::webhook::{Client, Credentials, SignalEventError};
use specwright_runtime::client::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::wire::sample_event;

/// What it does after its answer.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Then {
    /// Waits for the next request.
    Read,
    /// Ends the connection.
    Close,
    /// Ends it with RST.
    Reset,
    /// Keeps it open and says nothing.
    Hold,
}

pub(crate) struct Script {
    pub(crate) address: SocketAddr,
    connections: Arc<AtomicUsize>,
}

impl Script {
    pub(crate) async fn start(answer: &'static str, then: Then) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let script = Self { address: listener.local_addr().unwrap(), connections: Arc::default() };
        let connections = script.connections.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                connections.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(talk(stream, answer, then));
            }
        });
        script
    }

    pub(crate) fn client(&self) -> Client {
        client(self.address)
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

/// A client of a server at this address, impatient and with credentials.
pub(crate) fn client(address: SocketAddr) -> Client {
    let credentials = Credentials::new().bearer("8A:Cust12345.AbCdEf");
    Client::builder(format!("http://{address}")).credentials(credentials).timeout(Duration::from_millis(500)).build().unwrap()
}

/// Signals the sample event.
pub(crate) async fn signal(client: &Client) -> Result<(), Error<SignalEventError>> {
    client.webhook().signal_event(&sample_event()).await
}

async fn talk(mut stream: TcpStream, answer: &str, then: Then) {
    while read_request(&mut stream).await {
        stream.write_all(answer.as_bytes()).await.unwrap();
        match then {
            Then::Read => {}
            Then::Close => return,
            Then::Hold => std::future::pending().await,
            Then::Reset => {
                tokio::time::sleep(Duration::from_millis(100)).await; // RST may overtake the answer
                return stream.set_zero_linger().unwrap();
            }
        }
    }
}

/// Reads to the end of a body whose last bytes are those of JSON objects within each other.
async fn read_request(stream: &mut TcpStream) -> bool {
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    while !bytes.ends_with(b"}}}") {
        match stream.read(&mut piece).await {
            Ok(0) | Err(_) => return false,
            Ok(count) => bytes.extend_from_slice(&piece[..count]),
        }
    }
    true
}
