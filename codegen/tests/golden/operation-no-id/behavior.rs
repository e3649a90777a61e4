//! Without `operationId` the name is made of method and path.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-no-id/spec.yaml");

use api::{DeleteOwnersByOwnerIdPets, DeleteOwnersByOwnerIdPetsError, Get, GetError};
use api::{GetOwnersByOwnerIdPets, GetOwnersByOwnerIdPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_owners_by_owner_id_pets(&self, request: GetOwnersByOwnerIdPets) -> Result<(), GetOwnersByOwnerIdPetsError> {
        assert_eq!(request.owner_id, "ann");
        Ok(())
    }

    async fn delete_owners_by_owner_id_pets(
        &self,
        request: DeleteOwnersByOwnerIdPets,
    ) -> Result<(), DeleteOwnersByOwnerIdPetsError> {
        assert_eq!(request.owner_id, "ann");
        Ok(())
    }

    async fn get(&self, _: Get) -> Result<(), GetError> {
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("get", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_owners_by_owner_id_pets("ann").await.unwrap();
    })
    .await;
    wire.client("delete", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().delete_owners_by_owner_id_pets("ann").await.unwrap();
    })
    .await;
    wire.client("the root", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get().await.unwrap();
    })
    .await;
}
