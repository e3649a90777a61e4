//! The generated service inside an axum Router, and in memory.

use axum::Router;
use axum::routing::get;
use signal_event::agent::{USER, service};
use signal_event::webhook::{Client, Credentials};
use specwright_runtime::loopback::loopback;
use tokio::net::TcpListener;

use crate::wire::{agent, event};

#[tokio::test]
async fn beside_routes_of_ones_own_and_under_a_prefix() {
    let (agent, events) = agent();
    let service = service(agent);
    let router = Router::new()
        .route("/health", get(|| async { "well" }))
        .nest_service("/Cust12345", service.clone())
        .fallback_service(service);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(axum::serve(listener, router).into_future());

    for (number, base) in ["", "/", "/Cust12345", "/Cust12345/"].into_iter().enumerate() {
        let credentials = Credentials::new().basic(USER.0, USER.1);
        let client: Client = Client::builder(format!("http://{address}{base}")).credentials(credentials).build().unwrap();
        let sent = event("mounted", i32::try_from(number).ok(), None);
        client.webhook().signal_event(&sent).await.unwrap();
        assert_eq!(events.try_iter().collect::<Vec<_>>(), [sent], "{base}");
    }
}

#[tokio::test]
async fn without_a_socket() {
    let (agent, events) = agent();
    let client: Client = Client::builder("https://crm.example.com/")
        .credentials(Credentials::new().basic(USER.0, USER.1))
        .transport(loopback(service(agent)))
        .build()
        .unwrap();
    let sent = event("in.memory", Some(1), Some(r#"{"k":"v"}"#));
    client.webhook().signal_event(&sent).await.unwrap();
    assert_eq!(events.try_iter().collect::<Vec<_>>(), [sent]);
}
