//! `readOnly` and `writeOnly`: a type for each direction, where the two differ.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/schema-read-only-write-only/spec.yaml");

suite!(PetRequest = "Pet", Pet);

use api::{Echo, EchoError, Pet, PetRequest};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Pet, EchoError> {
        assert_eq!(request.body.secret, "s");
        Ok(Pet { id: 7, name: request.body.name })
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let request = PetRequest { name: "Rex".to_owned(), secret: "s".to_owned() };
        assert_eq!(client.api().echo(&request).await.unwrap(), Pet { id: 7, name: "Rex".to_owned() });
    })
    .await;
}
