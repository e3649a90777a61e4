//! Forms: a list repeats its name, members of an object stand in brackets.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-form/spec.yaml");

samples!(Pet);

use api::{Echo, EchoError, Pet, PetOwner};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Pet, EchoError> {
        Ok(request.body)
    }
}

fn pet() -> Pet {
    let owner = Some(PetOwner { city: Some("Bodø & <Oslo>".to_owned()) });
    let tags = Some(vec!["a".to_owned(), "b=c".to_owned()]);
    Pet { name: "Rex".to_owned(), legs: Some(4), tags, owner }
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
