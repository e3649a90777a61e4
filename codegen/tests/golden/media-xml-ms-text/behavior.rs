//! `xml: {x-ms-text: true}`: a member that is the text of its element, beside attributes.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-ms-text/spec.yaml");

samples!(Greeting);

use api::{Echo, EchoError, Greeting};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Greeting, EchoError> {
        Ok(request.body)
    }
}

fn greeting() -> Greeting {
    Greeting { language: Some("english".to_owned()), content: Some("I am text".to_owned()) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a greeting", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&greeting()).await.unwrap(), greeting());
    })
    .await;
}
