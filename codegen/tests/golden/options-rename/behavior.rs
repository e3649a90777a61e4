//! Renames choose the Rust names of what stands at a pointer.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/options-rename/spec.yaml", rename("#/paths/~1pets/get", "allPets"), rename("#/components/schemas/pet", "Animal"));

samples!(Animal = "pet");

use api::{AllPets, AllPetsError, Animal};

struct Handler;

impl api::server::Api for Handler {
    async fn all_pets(&self, _: AllPets) -> Result<Vec<Animal>, AllPetsError> {
        Ok(vec![Animal { name: Some("Rex".to_owned()) }])
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("all pets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let animals = client.api().all_pets().await.unwrap();
        assert_eq!(animals, [Animal { name: Some("Rex".to_owned()) }]);
    })
    .await;
}
