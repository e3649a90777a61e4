//! `additionalProperties` says whether parts that are not described are kept or refused.

use specwright_runtime::client::CallOptions;
use specwright_runtime::multipart::File;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-multipart-others/spec.yaml");

use api::{Any, AnyError, AnyParts, Closed, ClosedError};

struct Handler;

impl api::server::Api for Handler {
    async fn any(&self, request: Any) -> Result<String, AnyError> {
        let mut all = String::new();
        for (name, file) in request.body.other_parts {
            all.push_str(&format!("{name}={:?} ", file.collect(100).await?));
        }
        Ok(all)
    }

    async fn closed(&self, request: Closed) -> Result<(), ClosedError> {
        panic!("{request:?} should have been refused")
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("parts of any name", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let file = |text: &'static str| File::new(text).named("a.bin");
        let parts = AnyParts { other_parts: vec![("a".to_owned(), file("1")), ("b".to_owned(), file("2"))] };
        client.api().any(parts).with(CallOptions::new().boundary("x")).await.unwrap();
    })
    .await;
}
