//! `nodeType`: attributes, elements around lists, and objects whose members stand in the element around them.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-node-type/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError, Pet, Size};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Pet, EchoError> {
        Ok(request.body)
    }
}

fn pet() -> Pet {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Pet::new(7)
        .with_name("Rex")
        .with_toys(texts(&["ball"]))
        .with_friends(texts(&["Tom", "Ann"]))
        .with_size(Size { unit: Some("cm".to_owned()), height: Some(40.5) })
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&pet()).await.unwrap(), pet());
    })
    .await;
}
