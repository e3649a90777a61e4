//! `format: binary` is octets.

use specwright_runtime::bytes::Bytes;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/format-binary/spec.yaml");

use api::{PutPicture, PutPictureError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_picture(&self, request: PutPicture) -> Result<Bytes, PutPictureError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("some octets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let octets = Bytes::from("\u{1}PNG");
        assert_eq!(client.api().put_picture(octets.clone()).await.unwrap(), octets);
    })
    .await;
}
