//! Any scheme of the Authorization header; its name matches in any case.

use specwright_runtime::auth::{Caller, Denied};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/auth-named-scheme/spec.yaml");

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
        let known = presented.ticket.is_some_and(|ticket| ticket == "7T:MQA4AGUANwA=");
        if known { Ok(Caller::new("ann")) } else { Err(Denied::unauthenticated("not known here")) }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler, Handler)).await;
    wire.client("a ticket", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().ticket("7T:MQA4AGUANwA=")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
}
