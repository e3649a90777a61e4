//! How connections fail, and that they are kept.

use std::error::Error as _;
use std::time::{Duration, Instant};

use super::{Error, Failed, Server, Then, signal, signal_with};
use crate::client::{CallOptions, Client, TransportKind};

fn kind<T: std::fmt::Debug>(outcome: Result<T, Error<Failed>>) -> TransportKind {
    match outcome {
        Err(Error::Transport(transport)) => {
            assert!(transport.source().is_some());
            transport.kind()
        }
        other => panic!("not a transport error: {other:?}"),
    }
}

#[tokio::test]
async fn a_refused_connection_is_told_apart() {
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client: Client = Client::builder(format!("http://{address}")).build().unwrap();
    assert_eq!(kind(signal(&client).await), TransportKind::Connect);
}

#[tokio::test]
async fn a_host_without_an_address_is_no_connection() {
    let client: Client = Client::builder("http://host.invalid").build().unwrap();
    assert_eq!(kind(signal(&client).await), TransportKind::Connect);
}

#[tokio::test]
async fn each_way_to_break_off_has_its_kind() {
    let cases = [
        ("", Then::Close, TransportKind::Reset),
        ("", Then::Reset, TransportKind::Reset),
        ("HTTP/1.1 200 OK\r\nContent-", Then::Close, TransportKind::Reset),
        ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", Then::Close, TransportKind::Truncated),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc", Then::Close, TransportKind::Truncated),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", Then::Close, TransportKind::Truncated),
        ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", Then::Reset, TransportKind::Reset),
        ("this is not http\r\n\r\n", Then::Close, TransportKind::Other),
    ];
    for (answer, then, expected) in cases {
        let server = Server::start(answer, then).await;
        assert_eq!(kind(signal(&server.client()).await), expected, "{answer:?}");
        assert_eq!(server.connections(), 1, "{answer:?}");
    }
}

#[tokio::test]
async fn a_call_takes_no_longer_than_it_may() {
    let answers = ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"];
    for answer in answers {
        let server = Server::start(answer, Then::Hold).await;
        let begun = Instant::now();
        let outcome = signal_with(&server.client(), CallOptions::new().timeout(Duration::from_millis(100))).await;
        assert!(outcome.as_ref().is_err_and(|error| error.is_timeout()), "{answer:?}: {outcome:?}");
        assert!(begun.elapsed() < Duration::from_secs(2), "{answer:?}");
    }
}

#[tokio::test]
async fn connections_are_reused_by_clones() {
    let server = Server::start("HTTP/1.1 204 No Content\r\n\r\n", Then::Read).await;
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(signal(&client.clone()).await.unwrap(), None);
    }
    assert_eq!((server.connections(), server.requests().len()), (1, 3));
}

#[tokio::test]
async fn a_connection_that_the_server_closed_while_idle_is_replaced() {
    let server = Server::start("HTTP/1.1 204 No Content\r\n\r\n", Then::Close).await;
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(signal(&client).await.unwrap(), None);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(server.connections(), 3);
}

#[cfg(feature = "tls")]
#[tokio::test]
async fn a_server_without_tls_is_a_tls_error() {
    use tokio::io::AsyncWriteExt as _;

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
            std::future::pending::<()>().await;
        }
    });
    let client: Client = Client::builder(format!("https://{address}")).timeout(Duration::from_secs(5)).build().unwrap();
    assert_eq!(kind(signal(&client).await), TransportKind::Tls);
}
