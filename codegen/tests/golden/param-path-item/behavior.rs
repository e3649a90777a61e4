//! Parameters of a path hold for each of its methods, unless a method declares its own.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-path-item/spec.yaml");

use api::{GetPet, GetPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_pet(&self, request: GetPet) -> Result<(), GetPetError> {
        assert_eq!(request, GetPet { id: 7, trace: 1 });
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("the method's own", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_pet(7, 1).await.unwrap();
    })
    .await;
}
