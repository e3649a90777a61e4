//! An overlay gives the operation its name and the pet another member.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/overlay-update/spec.yaml");

use api::{Pet, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> Pet {
    Pet { name: "Rex".to_owned(), age: Some(7) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().put_pet(&pet()).await.unwrap();
    })
    .await;
}
