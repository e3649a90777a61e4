//! `format: binary` is octets.

use specwright_runtime::stream::Octets;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/format-binary/spec.yaml");

use api::{PutPicture, PutPictureError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_picture(&self, request: PutPicture) -> Result<Octets, PutPictureError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("some octets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let answer = client.api().put_picture("\u{1}PNG").await.unwrap();
        assert_eq!(answer.collect(100).await.unwrap(), "\u{1}PNG");
    })
    .await;
}
