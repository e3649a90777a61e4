//! Forms: a list repeats its name, members of an object stand in brackets.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-form/spec.yaml");

samples!(Pet, Owner);

use api::{AddOwner, AddOwnerError, Echo, EchoError, Owner, Pet};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Pet, EchoError> {
        Ok(request.body)
    }

    async fn add_owner(&self, request: AddOwner) -> Result<(), AddOwnerError> {
        assert_eq!(request.body, Owner::default());
        Ok(())
    }
}

fn pet() -> Pet {
    let owner = Some(Owner { city: Some("Bodø & <Oslo>".to_owned()) });
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
    wire.client("no fields", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().add_owner(&Owner::default()).await.unwrap();
    })
    .await;
}
