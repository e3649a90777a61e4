//! What `contentSchema` says of the text in `data` is its type; the example of OpenAPI 3.2.

use specwright_runtime::stream::Items;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-events-content-schema/spec.yaml");

use api::{
    Stream, StreamError, StreamResponseItem, StreamResponseItemAddInt64, StreamResponseItemAddInt64Event,
    StreamResponseItemAddString, StreamResponseItemAddStringEvent,
};

struct Handler;

impl api::server::Api for Handler {
    async fn stream(&self, _: Stream) -> Result<Items<StreamResponseItem>, StreamError> {
        Ok(events().into_iter().collect())
    }
}

fn events() -> [StreamResponseItem; 3] {
    let string = |data: &str| StreamResponseItemAddString {
        event: StreamResponseItemAddStringEvent::AddString,
        data: data.to_owned(),
        retry: None,
    };
    let number =
        StreamResponseItemAddInt64 { event: StreamResponseItemAddInt64Event::AddInt64, data: 1234567891, retry: Some(5) };
    [string("a word").into(), number.into(), string("12").into()]
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("three events", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().stream().await.unwrap().collect(10).await.unwrap(), events());
    })
    .await;
}
