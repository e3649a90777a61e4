//! Any other media type is octets.

use specwright_runtime::bytes::Bytes;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-octets/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Bytes, EchoError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("some octets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let octets = Bytes::from("%PDF-1.7\n…");
        assert_eq!(client.api().echo(octets.clone()).await.unwrap(), octets);
    })
    .await;
}
