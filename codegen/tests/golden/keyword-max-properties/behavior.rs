//! `maxProperties`, beside `minProperties`.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/keyword-max-properties/spec.yaml");

suite!(Pet);

use api::{Pet, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> Pet {
    let names = [("short", "Rex"), ("long", "Tyrannosaurus")];
    Pet { names: Some(names.map(|(kind, name)| (kind.to_owned(), name.to_owned())).into_iter().collect()), ..Pet::default() }
}

#[tokio::test]
async fn the_server_refuses_what_the_description_forbids() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("what is allowed", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().put_pet(&pet()).await.unwrap();
    })
    .await;
}
