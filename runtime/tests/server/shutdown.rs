use std::time::{Duration, Instant};

use specwright_runtime::server::{Limits, Server, serve};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::api;
use crate::wire::{Wire, exchange, plain};

/// Asks for the slow operation, tells the server to stop meanwhile; gives the connections, and how long the server ran on.
async fn stop_while_busy(limits: Limits) -> (Wire, Wire, Duration) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = Server::new(listener, api::service()).limits(limits).shutdown(async { drop(stopped.await) });
    let server = tokio::spawn(server.run());

    let (mut busy, mut idle) = (Wire::connect(address).await, Wire::connect(address).await);
    idle.send(&plain("GET", "/items/1", "")).await;
    assert_eq!(idle.receive().await.status, 200);
    busy.send(&plain("GET", "/slow", "")).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    stop.send(()).unwrap();
    let begun = Instant::now();
    server.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err(), "a stopped server accepts no connection");
    (busy, idle, begun.elapsed())
}

#[tokio::test]
async fn open_requests_are_answered_and_idle_connections_closed() {
    let (mut busy, mut idle, time) = stop_while_busy(Limits::default()).await;
    assert!(time > Duration::from_millis(500) && time < Duration::from_secs(5), "{time:?}");
    assert!(idle.is_closed().await);
    let received = busy.receive().await;
    assert_eq!((received.status, received.headers), (204, vec!["connection: close".to_owned()]));
}

#[tokio::test]
async fn a_request_that_takes_too_long_does_not_hold_the_server() {
    let (mut busy, _, time) = stop_while_busy(Limits::default().drain_time(Duration::from_millis(50))).await;
    assert!(time < Duration::from_millis(700), "{time:?}");
    assert!(busy.is_closed().await);
}

#[cfg(unix)]
#[tokio::test]
async fn a_signal_stops_a_server() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(serve(listener, api::service()));
    assert_eq!(exchange(address, &plain("GET", "/items/1", "")).await.status, 200);
    let sent = std::process::Command::new("kill").args(["-TERM", &std::process::id().to_string()]).status();
    assert!(sent.unwrap().success());
    tokio::time::timeout(Duration::from_secs(5), server).await.expect("still running").unwrap().unwrap();
}
