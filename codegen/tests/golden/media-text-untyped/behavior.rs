//! A text whose schema says nothing stands as it is; beside it the same value may be JSON.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-text-untyped/spec.yaml");

use api::{Echo, EchoError};
use specwright_runtime::client::CallOptions;
use specwright_runtime::value::Json;

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Json, EchoError> {
        Ok(request.body)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a text as it is", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let options = CallOptions::new().content_type("text/plain").accept("text/plain");
        let text = Json::from("hello");
        assert_eq!(client.api().echo(&text).with(options).await.unwrap(), text);
    })
    .await;
    wire.client("JSON", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let value: Json = r#"{"hello":"world"}"#.parse().unwrap();
        assert_eq!(client.api().echo(&value).await.unwrap(), value);
    })
    .await;
}
