//! A fixed query in a path is sent and asked for; what follows `#` tells operations apart and is not sent.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/path-fixed-query/spec.yaml");

use api::{
    CountCats, CountCatsError, CountCatsKind, CountPets, CountPetsError, Feed, FeedAction, FeedError, Wash, WashAction, WashError,
};

struct Handler;

impl api::server::Api for Handler {
    async fn count_pets(&self, _: CountPets) -> Result<i64, CountPetsError> {
        Ok(3)
    }

    async fn count_cats(&self, request: CountCats) -> Result<(), CountCatsError> {
        assert_eq!(request.kind, CountCatsKind::Cat);
        Ok(())
    }

    async fn feed(&self, request: Feed) -> Result<(), FeedError> {
        assert_eq!(request.action, FeedAction::Feed);
        Ok(())
    }

    async fn wash(&self, request: Wash) -> Result<(), WashError> {
        assert_eq!(request.action, WashAction::Wash);
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("count", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().count_pets().await.unwrap(), 3);
    })
    .await;
    wire.client("once, though it is a parameter as well", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().count_cats(CountCatsKind::Cat).await.unwrap();
    })
    .await;
    wire.client("feed", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().feed(FeedAction::Feed).await.unwrap();
    })
    .await;
    wire.client("wash", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().wash(WashAction::Wash).await.unwrap();
    })
    .await;
}
