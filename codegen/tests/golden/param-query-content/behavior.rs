//! A parameter with `content` is written in its media type.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-content/spec.yaml");

samples!(Filter);

use api::{Filter, FindPets, FindPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn find_pets(&self, request: FindPets) -> Result<(), FindPetsError> {
        assert_eq!(request.filter, filter());
        Ok(())
    }
}

fn filter() -> Filter {
    Filter { name: Some("a&b".to_owned()), legs: Some(vec![2, 4]) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("JSON", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().find_pets(filter()).await.unwrap();
    })
    .await;
}
