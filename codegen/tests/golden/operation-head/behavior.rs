//! Answers to HEAD have no body, whatever the description says of one.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-head/spec.yaml");

use api::{HasPet, HasPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn has_pet(&self, request: HasPet) -> Result<(), HasPetError> {
        assert_eq!(request.id, 7);
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("there", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().has_pet(7).await.unwrap();
    })
    .await;
    wire.client("not there", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().has_pet(8).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
        assert!(error.api().is_some(), "{error}");
    })
    .await;
}
