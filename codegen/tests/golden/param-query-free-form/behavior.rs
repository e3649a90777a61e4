//! An exploded object of any names takes what no other parameter takes.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-free-form/spec.yaml");

use api::{ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        let filter = [("color", "red"), ("size", "a&b")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let filter = (request.limit == Some(5)).then(|| filter.into_iter().collect());
        assert_eq!(request.filter, filter);
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("names beside others", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let filter = [("color", "red"), ("size", "a&b")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        client.api().list_pets().limit(5).filter(filter.into_iter().collect()).await.unwrap();
    })
    .await;
    wire.client("only others", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets().limit(6).await.unwrap();
    })
    .await;
}
