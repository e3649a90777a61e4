//! `allowReserved` leaves reserved signs as they are, where they cannot be mistaken.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-allow-reserved/spec.yaml");

use api::{GetFile, GetFileError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_file(&self, request: GetFile) -> Result<(), GetFileError> {
        assert_eq!((&*request.plain, &*request.path), ("a/b:c&d", "a/b:c&d"));
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("reserved signs", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_file("a/b:c&d", "a/b:c&d").await.unwrap();
    })
    .await;
}
