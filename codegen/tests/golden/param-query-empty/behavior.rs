//! Required lists and objects of which nothing is there are empty, unless they want parts.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-empty/spec.yaml");

use api::{AddPet, AddPetBody, AddPetError, FindPets, FindPetsError, FindPetsNear};

struct Handler;

impl api::server::Api for Handler {
    async fn find_pets(&self, request: FindPets) -> Result<(), FindPetsError> {
        assert_eq!((request.tags, request.near.lat, request.ids), (vec![], None, vec![1]));
        assert_eq!(request.more, Some(vec![]));
        Ok(())
    }

    async fn add_pet(&self, request: AddPet) -> Result<(), AddPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> AddPetBody {
    AddPetBody { name: "Rex".to_owned(), tags: vec![], toys: vec![], ids: vec![1] }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("what a client says of empty ones", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().find_pets(vec![], FindPetsNear::default(), vec![1]).more(vec![]).await.unwrap();
    })
    .await;
    wire.client("a form without items", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().add_pet(&pet()).await.unwrap();
    })
    .await;
}
