//! The `query` operation, and a method that OpenAPI has no word for.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/version-openapi-3-2/spec.yaml");

use api::{CopyPets, CopyPetsError, FindPets, FindPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn find_pets(&self, request: FindPets) -> Result<Vec<String>, FindPetsError> {
        Ok(vec![request.body + "x"])
    }

    async fn copy_pets(&self, request: CopyPets) -> Result<(), CopyPetsError> {
        assert_eq!(request.destination, "/zoo");
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("query", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().find_pets("Re").await.unwrap(), ["Rex"]);
    })
    .await;
    wire.client("copy", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().copy_pets("/zoo").await.unwrap();
    })
    .await;
}
