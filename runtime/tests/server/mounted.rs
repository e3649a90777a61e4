use axum::Router;
use axum::routing::get;
use specwright_runtime::server::Limits;
use tokio::net::TcpListener;

use crate::api;
use crate::wire::{exchange, plain, post};

#[tokio::test]
async fn a_service_mounts_in_an_axum_router() {
    let service = api::service().limits(Limits::default().body(100));
    let router =
        Router::new().route("/own", get(|| async { "own" })).nest_service("/nested", service.clone()).fallback_service(service);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(axum::serve(listener, router).into_future());

    let cases = [
        (plain("GET", "/own", ""), 200, "own"),
        (plain("GET", "/items/7", ""), 200, "[7,null]"),
        (plain("GET", "/nested/items/8?limit=1", ""), 200, "[8,1]"),
        (post("/signal", r#"{"a":1}"#), 204, ""),
        (post("/nested/signal", &" ".repeat(101)), 413, "100 bytes"),
        (plain("GET", "/nothing", ""), 404, "nothing is served"),
    ];
    for (request, status, body) in cases {
        let received = exchange(address, &request).await;
        assert_eq!(received.status, status, "{request}");
        assert!(received.body.contains(body), "{request}{}", received.body);
    }
}
