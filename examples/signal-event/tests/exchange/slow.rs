//! Clients that take their time are cut off.

use std::time::{Duration, Instant};

use specwright_runtime::server::Limits;

use crate::wire::{SAMPLE, Wire, start_with};

const SHORT: Duration = Duration::from_millis(200);

#[tokio::test]
async fn a_slow_header_is_cut_off() {
    let running = start_with(Limits::default().header_time(SHORT)).await;
    for sent in ["", "PO", &SAMPLE[..200]] {
        let begun = Instant::now();
        let mut wire = Wire::connect(running.address).await;
        wire.send(sent).await;
        assert!(wire.is_closed().await, "{sent:?}");
        assert!(begun.elapsed() >= SHORT, "{sent:?}");
    }
}

#[tokio::test]
async fn a_body_that_stalls_is_cut_off() {
    let running = start_with(Limits::default().body_stall_time(SHORT)).await;
    let mut wire = Wire::connect(running.address).await;
    wire.send(&SAMPLE[..SAMPLE.len() - 1]).await;
    let received = wire.receive().await;
    assert_eq!((received.status, received.header("connection")), (408, vec!["close"]), "{received:?}");
    assert_eq!(running.events(), []);
}

#[tokio::test]
async fn a_body_that_trickles_is_cut_off() {
    let running = start_with(Limits::default().request_time(SHORT * 2)).await;
    let mut wire = Wire::connect(running.address).await;
    let (head, body) = SAMPLE.split_at(SAMPLE.find("\r\n\r\n").unwrap() + 4);
    wire.send(head).await;
    for byte in body.chars().take(4) {
        tokio::time::sleep(SHORT / 2).await;
        wire.send(byte.to_string()).await;
    }
    assert_eq!(wire.receive().await.status, 408);
    assert_eq!(running.events(), []);
}
