//! The generated client of the one crate calls the handlers of the other.

#![allow(clippy::unwrap_used)] // a test fails where it panics

use specwright_runtime::loopback::loopback;
use superoffice_api::webhook::{Client, Credentials, SignalEventRequest};
use superoffice_server::{ACCESS_TOKEN, service};

#[tokio::test]
async fn an_event_is_taken_from_who_is_known_and_from_no_one_else() {
    let event = SignalEventRequest { event_name: "window.closed".into(), primary_key: Some(952), data: None };
    let signal = async |token: &str| {
        let credentials = Credentials::new().bearer(token);
        let client = Client::builder("http://crm.example.com/").credentials(credentials).transport(loopback(service()));
        client.build().unwrap().webhook().signal_event(&event).await
    };
    signal(ACCESS_TOKEN).await.unwrap();
    let refused = signal("8A:another").await.unwrap_err();
    assert_eq!(refused.reply().map(|reply| reply.status().as_u16()), Some(401), "{refused}");
}
