//! A body that may be missing is chained.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-optional-body/spec.yaml");

use api::{CreatePet, CreatePetError};

struct Handler;

impl api::server::Api for Handler {
    async fn create_pet(&self, request: CreatePet) -> Result<(), CreatePetError> {
        assert!(request.body.is_none_or(|body| body == "Rex"));
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("with a body", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().create_pet().body("Rex").await.unwrap();
    })
    .await;
    wire.client("without", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().create_pet().await.unwrap();
    })
    .await;
}
