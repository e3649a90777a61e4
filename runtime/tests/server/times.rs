use std::time::{Duration, Instant};

use specwright_runtime::server::Limits;

use crate::wire::{Wire, exchange, plain, post, start};

const SHORT: Duration = Duration::from_millis(200);

#[tokio::test]
async fn a_slow_header_is_cut_off() {
    let address = start(Limits::default().header_time(SHORT)).await;
    for start in ["", "P", "PRI * HTTP/2.0\r\n", "GET /items/7 HTTP/1.1\r\nhost"] {
        let begun = Instant::now();
        let mut wire = Wire::connect(address).await;
        for byte in start.split_inclusive(|_| true) {
            wire.send(byte).await;
        }
        assert!(wire.is_closed().await, "{start:?}");
        assert!(begun.elapsed() >= SHORT, "{start:?}");
    }
}

#[tokio::test]
async fn a_slow_header_after_a_request_is_cut_off_while_an_idle_connection_stays() {
    let address = start(Limits::default().header_time(SHORT)).await;
    let mut idle = Wire::connect(address).await;
    let mut slow = Wire::connect(address).await;
    for wire in [&mut idle, &mut slow] {
        wire.send(&post("/signal", r#"{"a":1}"#)).await;
        assert_eq!(wire.receive().await.status, 204);
    }
    tokio::time::sleep(SHORT * 2).await;
    slow.send("GET /it").await;
    assert!(slow.is_closed().await);
    idle.send(&plain("GET", "/items/1", "")).await;
    assert_eq!(idle.receive().await.status, 200);
}

#[tokio::test]
async fn an_idle_connection_is_closed_in_the_end() {
    let address = start(Limits::default().idle_time(SHORT)).await;
    let mut wire = Wire::connect(address).await;
    wire.send(&plain("GET", "/slow", "")).await;
    assert_eq!(wire.receive().await.status, 204, "an open request does not count as idle");
    let begun = Instant::now();
    assert!(wire.is_closed().await);
    assert!(begun.elapsed() >= SHORT / 2);
}

#[tokio::test]
async fn a_stalled_body_is_refused() {
    let address = start(Limits::default().body_stall_time(SHORT)).await;
    for sent in [0, 3] {
        let request = post("/signal", r#"{"a":1}"#);
        let mut wire = Wire::connect(address).await;
        wire.send(&request[..request.len() - 7 + sent]).await;
        let received = wire.receive().await;
        assert_eq!((received.status, received.headers[0].as_str()), (408, "connection: close"), "{sent}");
    }
}

#[tokio::test]
async fn a_trickling_body_is_refused_when_the_request_takes_too_long() {
    let address = start(Limits::default().request_time(SHORT * 2)).await;
    let mut wire = Wire::connect(address).await;
    wire.send("POST /signal HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n").await;
    for byte in ["{", "\"", "a", "\""] {
        tokio::time::sleep(SHORT / 2).await;
        wire.send(byte).await;
    }
    assert_eq!(wire.receive().await.status, 408);
}

#[tokio::test]
async fn a_handler_that_takes_too_long_is_answered_for() {
    let address = start(Limits::default().request_time(SHORT)).await;
    assert_eq!(exchange(address, &plain("GET", "/slow", "")).await.status, 503);
}

#[tokio::test]
async fn a_client_that_does_not_read_is_cut_off() {
    let address = start(Limits::default().write_stall_time(SHORT)).await;
    let mut wire = Wire::connect(address).await;
    wire.send(&plain("GET", "/file", "")).await;
    tokio::time::sleep(SHORT * 4).await;
    let read = tokio::spawn(async move { wire.receive().await }).await;
    assert!(read.is_err(), "the answer came whole");
}
