//! Any other media type is octets, which come in pieces.

use specwright_runtime::stream::Octets;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-octets/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Octets, EchoError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("some octets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let answer = client.api().echo("%PDF-1.7\n…").await.unwrap();
        assert_eq!(answer.collect(100).await.unwrap(), "%PDF-1.7\n…");
    })
    .await;
    wire.client("octets of unknown number", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let file = Octets::from_reader(&b"%PDF"[..]);
        let mut answer = client.api().echo(file).await.unwrap();
        let mut whole = Vec::new();
        while let Some(piece) = answer.next().await {
            whole.extend_from_slice(&piece.unwrap());
        }
        assert_eq!(whole, b"%PDF");
    })
    .await;
}
