//! A tag is a group of its own on both ends; an operation without one belongs to `Api`.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-tags/spec.yaml");

use api::{Health, HealthError, ListPets, ListPetsError};

struct Handler;

impl api::server::PetStore for Handler {
    async fn list_pets(&self, _: ListPets) -> Result<(), ListPetsError> {
        Ok(())
    }
}

impl api::server::Api for Handler {
    async fn health(&self, _: Health) -> Result<(), HealthError> {
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("of a tag", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.pet_store().list_pets().await.unwrap();
    })
    .await;
    wire.client("of no tag", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().health().await.unwrap();
    })
    .await;
}
