use std::time::Duration;

use specwright_runtime::server::Limits;

use crate::wire::{Wire, exchange, plain, start};

#[tokio::test]
async fn connections_over_the_limit_wait() {
    let address = start(Limits::default().connections(1)).await;
    let mut first = Wire::connect(address).await;
    first.send(&plain("GET", "/items/1", "")).await;
    assert_eq!(first.receive().await.status, 200);
    let mut second = Wire::connect(address).await;
    second.send(&plain("GET", "/items/2", "")).await;
    let early = tokio::time::timeout(Duration::from_millis(200), second.receive()).await;
    assert!(early.is_err(), "{early:?}");
    drop(first);
    assert_eq!(second.receive().await.body, "[2,null]");
}

#[tokio::test]
async fn too_many_or_too_long_headers_are_refused() {
    let address = start(Limits::default().headers(10).header_bytes(8192)).await;
    let many: String = (0..20).map(|number| format!("x-{number}: 1\r\n")).collect();
    let long = format!("x: {}\r\n", "a".repeat(10_000));
    for headers in [many, long] {
        assert_eq!(exchange(address, &plain("GET", "/items/1", &headers)).await.status, 431);
    }
}
