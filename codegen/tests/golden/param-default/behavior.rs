//! `default`: a server has it where nothing is sent; a client sends nothing for it.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-default/spec.yaml");

use api::{ListPets, ListPetsError, Sort};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request, input());
        Ok(())
    }
}

fn input() -> ListPets {
    ListPets {
        limit: Some(20),
        sort: Some(Sort::Up),
        fields: Some(vec!["id".to_owned(), "name".to_owned()]),
        language: Some("en".to_owned()),
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("nothing is sent", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
    wire.client("something is sent", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let call = client.api().list_pets().limit(20).sort(Sort::Up).fields(input().fields.unwrap());
        call.language("en").await.unwrap();
    })
    .await;
}
