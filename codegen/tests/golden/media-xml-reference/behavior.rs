//! A member that refers to a schema has the `xml` object of that schema, unless it has its own.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-reference/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError, Pet};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Pet, EchoError> {
        Ok(request.body)
    }
}

fn pet() -> Pet {
    Pet { owner: Some("Ann".to_owned()), vet: Some("Bob".to_owned()), home: Some("here".to_owned()) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&pet()).await.unwrap(), pet());
    })
    .await;
}
