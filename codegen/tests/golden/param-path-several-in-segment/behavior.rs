//! Several parameters may stand between two slashes; they are arguments in the order of their declarations.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-path-several-in-segment/spec.yaml");

use api::{Compare, CompareError};

struct Handler;

impl api::server::Api for Handler {
    async fn compare(&self, request: Compare) -> Result<(), CompareError> {
        assert_eq!((&*request.base, &*request.head), ("v1.0", "feature/x"));
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("two branches", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().compare("feature/x", "v1.0").await.unwrap();
    })
    .await;
}
