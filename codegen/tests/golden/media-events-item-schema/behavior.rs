//! Events that `itemSchema` tells apart by `event` are an enum; what is in `data` is typed.

use specwright_runtime::stream::Items;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-events-item-schema/spec.yaml");

samples!(Done);

use api::{Chat, ChatError, ChatResponseItem, Done, DoneEvent, Word, WordData, WordEvent};

struct Handler;

impl api::server::Api for Handler {
    async fn chat(&self, _: Chat) -> Result<Items<ChatResponseItem>, ChatError> {
        Ok(said().into_iter().collect())
    }
}

fn said() -> [ChatResponseItem; 2] {
    let word = Word { event: WordEvent::Word, data: WordData { text: "yes".to_owned() } };
    [word.into(), Done { event: DoneEvent::Done, data: 1, id: Some("z".to_owned()) }.into()]
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a word", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let answer = client.api().chat().await.unwrap();
        assert_eq!(answer.collect(10).await.unwrap(), said());
    })
    .await;
}
