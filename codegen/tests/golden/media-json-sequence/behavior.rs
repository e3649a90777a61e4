//! A JSON text sequence is a stream of items; `itemSchema` describes each.

use specwright_runtime::stream::Items;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-json-sequence/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError, Pet};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Items<Pet>, EchoError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("two pets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let pets = ["Rex", "Adam"].map(|name| Pet { name: name.to_owned() });
        let answer = client.api().echo(pets.to_vec()).await.unwrap();
        assert_eq!(answer.collect(10).await.unwrap(), pets);
    })
    .await;
}
