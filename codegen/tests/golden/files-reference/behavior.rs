//! A reference into another file.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/files-reference/spec.yaml");

use api::{Owner, Pet, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> Pet {
    Pet { name: "Rex".to_owned(), owner: Some(Owner { name: Some("Ann".to_owned()) }) }
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
