//! What the client makes of connections that fail: kinds that a caller can tell apart.

use signal_event::webhook::SignalEventError;
use specwright_runtime::client::{Error, TransportKind};
use tokio::net::TcpListener;

use crate::script::{Script, Then, client, signal};

fn kind(outcome: Result<(), Error<SignalEventError>>) -> TransportKind {
    match outcome {
        Err(Error::Transport(transport)) => transport.kind(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_refused_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    assert_eq!(kind(signal(&client(address)).await), TransportKind::Connect);
}

#[tokio::test]
async fn a_connection_that_breaks_off() {
    let cases = [
        ("", Then::Close, TransportKind::Reset),
        ("", Then::Reset, TransportKind::Reset),
        ("HTTP/1.1 400 Bad", Then::Close, TransportKind::Reset),
        ("HTTP/1.1 400 Bad Request\r\nContent-Length: 10\r\n\r\n{", Then::Reset, TransportKind::Reset),
        ("HTTP/1.1 400 Bad Request\r\nContent-Length: 10\r\n\r\n{", Then::Close, TransportKind::Truncated),
        ("HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{", Then::Close, TransportKind::Truncated),
        ("", Then::Hold, TransportKind::Timeout),
        ("HTTP/1.1 400 Bad Request\r\n", Then::Hold, TransportKind::Timeout),
        ("HTTP/1.1 400 Bad Request\r\nContent-Length: 10\r\n\r\n{", Then::Hold, TransportKind::Timeout),
        ("SSH-2.0-OpenSSH_9.9\r\n", Then::Hold, TransportKind::Other),
    ];
    for (answer, then, expected) in cases {
        let script = Script::start(answer, then).await;
        assert_eq!(kind(signal(&script.client()).await), expected, "{answer:?} {then:?}");
        assert_eq!(script.connections(), 1, "an event must not be signalled twice: {answer:?} {then:?}");
    }
}
