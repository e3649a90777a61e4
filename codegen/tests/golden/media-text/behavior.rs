//! Text.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-text/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<String, EchoError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a text", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let text = "Rex, \"ø\"\nsecond line".to_owned();
        assert_eq!(client.api().echo(&text).await.unwrap(), text);
    })
    .await;
    wire.client("no characters", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&String::new()).await.unwrap(), "");
    })
    .await;
}
