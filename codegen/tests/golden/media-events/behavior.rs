//! Server-sent events have data of a type, or text.

use std::time::Duration;

use specwright_runtime::client::{CallOptions, reconnecting};
use specwright_runtime::loopback::loopback;
use specwright_runtime::stream::{Event, Items};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-events/spec.yaml");

samples!(Price);

use api::{Follow, FollowError, Price, Watch, WatchError};

struct Handler;

impl api::server::Api for Handler {
    async fn watch(&self, _: Watch) -> Result<Items<Event<Price>>, WatchError> {
        Ok(prices().into())
    }

    async fn follow(&self, _: Follow) -> Result<Items<Event<String>>, FollowError> {
        Ok(vec!["one\ntwo".to_owned().into(), String::new().into()].into())
    }
}

fn prices() -> Vec<Event<Price>> {
    vec![Event::new(Price { amount: 7 }).event("rise").id("a1"), Event::new(Price { amount: -1 }).retry(500)]
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("prices", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let mut answer = client.api().watch().await.unwrap();
        assert_eq!(answer.next().await.unwrap().unwrap(), prices()[0]);
        assert_eq!(answer.last_event_id(), Some("a1"));
        assert_eq!(answer.collect(10).await.unwrap(), prices()[1..]);
    })
    .await;
    wire.client("lines", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let answer = client.api().follow().await.unwrap().collect(10).await.unwrap();
        let data: Vec<_> = answer.into_iter().map(|event| event.data).collect();
        assert_eq!(data, ["one\ntwo", ""]);
    })
    .await;
    wire.client("as others write it", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let mut answer = client.api().watch().await.unwrap().until("[DONE]");
        assert_eq!(answer.next().await.unwrap().unwrap().data, Price { amount: 1 });
        let error = answer.next().await.unwrap().unwrap_err();
        assert_eq!((error.index(), error.line()), (Some(1), Some(8)));
        assert_eq!(error.bytes(), "data: {\"amount\": \"one\"}\n");
        assert!(answer.next().await.is_none());
    })
    .await;
}

#[tokio::test]
async fn events_go_on_over_another_connection() {
    let service = api::server::service(Handler);
    let client = api::Client::builder("http://localhost").transport(loopback(service)).build().unwrap();
    let mut events = reconnecting(|last| {
        let options = last.map_or(CallOptions::new(), |id| CallOptions::new().last_event_id(id));
        client.api().watch().with(options).into_future()
    })
    .wait(Duration::from_millis(1));
    for expected in prices().into_iter().chain(prices()) {
        assert_eq!(events.next().await.unwrap().unwrap(), expected);
    }
}
