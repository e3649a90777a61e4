//! Which answers a server codes, and how.

use std::time::Duration;

use specwright_runtime::client::{Call, Client};
use specwright_runtime::server::Limits;
use specwright_runtime::shape::Shape;
use specwright_runtime::stream::{Event, Items};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::api;
use crate::wire::{exchange, serve, start};

#[tokio::test]
async fn an_answer_is_in_the_coding_that_is_liked_best() {
    let address = start(Limits::default()).await;
    let cases = [
        ("", None),
        ("gzip", Some("gzip")),
        ("gzip, deflate, br, zstd", Some("zstd")),
        ("gzip;q=0.9, br;q=0.1", Some("gzip")),
        ("br;q=0, *", Some("zstd")),
        ("gzip;q=0.5, identity", None),
        ("deflate", None),
    ];
    for (accept, coding) in cases {
        let received = exchange(address, "GET", "/numbers", &format!("accept-encoding: {accept}\r\n"), b"").await;
        assert_eq!((received.status, received.header("content-encoding")), (200, coding), "{accept}");
        assert_eq!(received.header("vary"), Some("accept-encoding"), "{accept}");
        assert_eq!(received.header("content-length").unwrap(), received.body.len().to_string(), "{accept}");
        assert!(received.body.len() < 1200 || coding.is_none(), "{accept}: {}", received.body.len());
    }
}

#[tokio::test]
async fn other_programs_read_what_a_server_codes() {
    let address = start(Limits::default()).await;
    for (path, length) in [("/numbers", api::numbers().len()), ("/large", 400_001)] {
        for (coding, program) in [("gzip", "gzip"), ("zstd", "zstd")] {
            let received = exchange(address, "GET", path, &format!("accept-encoding: {coding}\r\n"), b"").await;
            assert_eq!(received.header("content-encoding"), Some(coding));
            let Some(decoded) = decode(program, received.body) else { continue };
            assert_eq!(decoded.len(), length, "{path} {coding}");
        }
    }
}

/// What a program of this machine reads; nothing where it is not there.
fn decode(program: &str, coded: Vec<u8>) -> Option<Vec<u8>> {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut command = Command::new(program);
    let mut child = command.arg("-dc").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let mut stdin = child.stdin.take().unwrap();
    let writing = std::thread::spawn(move || stdin.write_all(&coded));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "{program} does not read it");
    Some(output.stdout)
}

#[tokio::test]
async fn some_answers_stay_as_they_are() {
    let address = start(Limits::default()).await;
    for (path, status, varies) in [
        ("/small", 200, true),
        ("/image", 200, false),
        ("/tagged", 200, false),
        ("/untouched", 200, false),
        ("/nothing", 204, false),
    ] {
        let received = exchange(address, "GET", path, "accept-encoding: gzip\r\n", b"").await;
        assert_eq!((received.status, received.header("content-encoding")), (status, None), "{path}");
        assert_eq!(received.header("vary").is_some(), varies, "{path}");
    }
    let address = serve(api::service().compress_answers(false)).await;
    let received = exchange(address, "GET", "/numbers", "accept-encoding: gzip\r\n", b"").await;
    assert_eq!((received.header("content-encoding"), received.header("vary")), (None, None));
}

#[tokio::test]
async fn a_client_that_takes_no_plain_bodies_gets_none() {
    let address = start(Limits::default()).await;
    let received = exchange(address, "GET", "/small", "accept-encoding: gzip, identity;q=0\r\n", b"").await;
    assert_eq!((received.status, received.header("content-encoding")), (200, Some("gzip")));
    for excluding in ["identity;q=0", "*;q=0", "compress, *;q=0"] {
        let received = exchange(address, "GET", "/small", &format!("accept-encoding: {excluding}\r\n"), b"").await;
        assert_eq!(received.status, 406, "{excluding}");
        let received = exchange(address, "GET", "/nothing", &format!("accept-encoding: {excluding}\r\n"), b"").await;
        assert_eq!(received.status, 204, "{excluding}");
    }
}

#[tokio::test]
async fn head_has_the_headers_of_get() {
    let address = start(Limits::default()).await;
    for path in ["/numbers", "/large", "/events"] {
        let accept = "accept-encoding: gzip\r\n";
        let head = exchange(address, "HEAD", path, accept, b"").await;
        assert_eq!((head.header("content-encoding"), head.body.len()), (Some("gzip"), 0), "{path}");
        if path == "/numbers" {
            assert_eq!(head.headers, exchange(address, "GET", path, accept, b"").await.headers);
        }
    }
}

#[tokio::test]
async fn an_event_is_not_kept_waiting() {
    let address = start(Limits::default()).await;
    for coding in ["gzip", "br", "zstd"] {
        let client: Client = Client::builder(format!("http://{address}")).header("accept-encoding", coding).build().unwrap();
        let (reply, rest) = Call::new(&client, &api::EVENTS).open(|status| status == 200).await.unwrap();
        let mut events: Items<Event<String>> = rest.events::<_, ()>(reply, &Shape::Text).unwrap();
        let event = tokio::time::timeout(Duration::from_secs(3), events.next()).await.expect("the event comes at once");
        assert_eq!(event.unwrap().unwrap().data, "a", "{coding}");
    }
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /events HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\n\r\n").await.unwrap();
    let mut head = vec![0; 1000];
    let length = stream.read(&mut head).await.unwrap();
    assert!(String::from_utf8_lossy(&head[..length]).contains("content-encoding: gzip"), "the events are coded");
}
