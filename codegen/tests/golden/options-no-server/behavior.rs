//! A client alone.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/options-no-server/spec.yaml", no_server);

#[tokio::test]
async fn the_client_is_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.client("to any server", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
}
