//! The first endpoint in small: one body in three media types, a token, a typed error.

use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::client::CallOptions;
use specwright_runtime::value::Json;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-signal-event/spec.yaml");

samples!(SignalEventRequest, WebApiError);

use api::server::{Authenticator, Presented, Webhook, service};
use api::{Client, Credentials, SignalEvent, SignalEventError, SignalEventRequest, WebApiError};

struct Agent;

impl Webhook for Agent {
    async fn signal_event(&self, request: SignalEvent) -> Result<(), SignalEventError> {
        if request.body.event_name.is_empty() {
            return Err(SignalEventError::BadRequest(WebApiError { message: Some("no name".to_owned()) }));
        }
        assert_eq!((request.body, request.so_language.as_deref()), (event(), Some("nb")));
        Ok(())
    }
}

impl Authenticator for Agent {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        match presented.bearer {
            Some(token) if token == "8A:abc" => Ok(Caller::new("abc")),
            _ => Err(Denied::unauthenticated("unknown token")),
        }
    }
}

fn event() -> SignalEventRequest {
    let data = [("entity".to_owned(), Json::from("window"))].into_iter().collect();
    SignalEventRequest { event_name: "window.closed".to_owned(), primary_key: Some(952), data: Some(data) }
}

fn client(url: String) -> Client {
    Client::builder(url).credentials(Credentials::new().bearer("8A:abc")).build().unwrap()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(service(Agent, Agent)).await;
    for media_type in ["application/json", "application/xml", "application/x-www-form-urlencoded"] {
        wire.client(media_type, async |url| {
            let options = CallOptions::new().content_type(media_type);
            client(url).webhook().signal_event(&event()).so_language("nb").with(options).await.unwrap();
        })
        .await;
    }
    wire.client("an error of the vendor", async |url| {
        let event = SignalEventRequest { event_name: String::new(), primary_key: None, data: None };
        let error = client(url).webhook().signal_event(&event).await.unwrap_err();
        let expected = SignalEventError::BadRequest(WebApiError { message: Some("no name".to_owned()) });
        assert_eq!(error.into_api().unwrap(), expected);
    })
    .await;
}
