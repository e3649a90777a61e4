//! `allowEmptyValue`: an empty value says that the parameter is not used; a text is empty then.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-allow-empty/spec.yaml");

use api::{ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request, ListPets { sold: None, name: Some(String::new()), max: None });
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("an empty text", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets().name("").await.unwrap();
    })
    .await;
}
