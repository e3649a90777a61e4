//! The element of a list that is the whole body: `xml: {name}` of the list.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-root-list/spec.yaml");

use api::{Echo, EchoError};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Vec<String>, EchoError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("pets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let pets = ["Rex", "Tom"].map(str::to_owned);
        assert_eq!(client.api().echo(&pets).await.unwrap(), pets);
    })
    .await;
}
