//! A server alone.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/options-no-client/spec.yaml", no_client);

use api::{ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, _: ListPets) -> Result<(), ListPetsError> {
        Ok(())
    }
}

#[tokio::test]
async fn the_server_is_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
}
