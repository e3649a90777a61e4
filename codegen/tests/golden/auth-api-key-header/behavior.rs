//! A key in a header.

use specwright_runtime::auth::{Caller, Denied};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/auth-api-key-header/spec.yaml");

use api::Credentials;
use api::server::{Authenticator, Presented};
use api::{ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, _: ListPets) -> Result<(), ListPetsError> {
        Ok(())
    }
}

impl Authenticator for Handler {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        let known = presented.key.is_some_and(|key| key == "k=1&2");
        if known { Ok(Caller::new("ann")) } else { Err(Denied::unauthenticated("not known here")) }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler, Handler)).await;
    wire.client("a key", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().key("k=1&2")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
}
