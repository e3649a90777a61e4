//! `in: querystring` with a form: its fields are the query.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-querystring-form/spec.yaml");

samples!(Filter);

use api::{Filter, ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request.filter, filter());
        Ok(())
    }
}

fn filter() -> Filter {
    Filter { foo: "a + b".to_owned(), bar: Some(true) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a form", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets(filter()).await.unwrap();
    })
    .await;
}
