use std::time::{Duration, Instant};

use specwright_runtime::server::Limits;

use crate::wire::{Wire, exchange, plain, post, start};

const CHUNKED: &str = "POST /signal HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";

#[tokio::test]
async fn a_body_comes_in_any_pieces() {
    let address = start(Limits::default()).await;
    let mut wire = Wire::connect(address).await;
    wire.send(&format!("{CHUNKED}2\r\n{{\"\r\n4\r\na\":1\r\n1\r\n}}\r\n0\r\n\r\n")).await;
    assert_eq!(wire.receive().await.status, 204);

    for piece in post("/signal", r#"{"a":1}"#).as_bytes().chunks(3) {
        wire.send(std::str::from_utf8(piece).unwrap()).await;
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert_eq!(wire.receive().await.status, 204);

    let many: String = (0..100_000).map(|number| format!(r#""{number}":{number},"#)).collect();
    wire.send(&post("/signal", &format!(r#"{{{many}"a":1}}"#))).await;
    assert_eq!(wire.receive().await.status, 204);
}

#[tokio::test]
async fn the_largest_body_is_accepted_and_one_byte_more_is_not() {
    let address = start(Limits::default().body(2000)).await;
    let body = |length: usize| format!(r#"{{"a":1{}}}"#, " ".repeat(length - 7));
    for (length, status) in [(2000, 204), (2001, 413)] {
        assert_eq!(exchange(address, &post("/signal", &body(length))).await.status, status, "{length}");
        let mut wire = Wire::connect(address).await;
        wire.send(&format!("{CHUNKED}{length:x}\r\n{}\r\n0\r\n\r\n", body(length))).await;
        assert_eq!(wire.receive().await.status, status, "{length} chunked");
    }
}

#[tokio::test]
async fn an_announced_body_over_the_limit_is_refused_unread() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    wire.send("POST /signal HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000000000\r\n\r\n").await;
    let received = wire.receive().await;
    assert_eq!((received.status, received.headers[0].as_str()), (413, "connection: close"));
}

#[tokio::test]
async fn a_client_that_sends_on_reads_the_refusal_and_is_cut_off() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    wire.send(CHUNKED).await;
    let megabyte = format!("{:x}\r\n{}\r\n", 1 << 20, "x".repeat(1 << 20));
    for _ in 0..6 {
        wire.send(&megabyte).await;
    }
    assert_eq!(wire.receive().await.status, 413);
    let begun = Instant::now();
    while wire.send_while_open(megabyte.as_bytes()).await {
        assert!(begun.elapsed() < Duration::from_secs(5), "the server reads without end");
    }
}

#[tokio::test]
async fn the_server_asks_for_a_body_that_waits() {
    let expecting = |path: &str, length: usize| {
        plain("POST", path, &format!("content-type: application/json\r\nexpect: 100-continue\r\ncontent-length: {length}\r\n"))
    };
    let address = start(Limits::default()).await;
    let mut wire = Wire::connect(address).await;
    wire.send(&expecting("/signal", 7)).await;
    assert_eq!(wire.head().await.status, 100);
    wire.send(r#"{"a":1}"#).await;
    assert_eq!(wire.receive().await.status, 204);
    for (request, status) in
        [(expecting("/signal", 9_000_000), 413), (expecting("/nothing", 7), 404), (expecting("/secure", 7), 401)]
    {
        assert_eq!(exchange(address, &request).await.status, status, "{request}");
    }
}

#[tokio::test]
async fn an_unread_small_body_does_not_cost_the_connection() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    wire.send(&post("/nothing", r#"{"a":1}"#)).await;
    assert_eq!(wire.receive().await.status, 404);
    wire.send(&post("/signal", r#"{"a":1}"#)).await;
    assert_eq!(wire.receive().await.status, 204);
}

#[tokio::test]
async fn broken_framing_is_refused() {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    wire.send(&format!("{CHUNKED}zz\r\n")).await;
    assert_eq!(wire.receive().await.status, 400);
    assert!(wire.is_closed().await);
}
