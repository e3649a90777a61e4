//! Each element is read as its place says: `7` is a number in one and a text in another.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-tuple/spec.yaml");

use api::{FindPets, FindPetsError, FindPetsNear};

struct Handler;

impl api::server::Api for Handler {
    async fn find_pets(&self, request: FindPets) -> Result<(), FindPetsError> {
        assert_eq!(request.near, Some(near()));
        Ok(())
    }
}

fn near() -> FindPetsNear {
    FindPetsNear { first: 7.0, second: "7".to_owned(), third: Some(true) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("all of them", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().find_pets().near(near()).await.unwrap();
    })
    .await;
}
