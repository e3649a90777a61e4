//! Tokens of OAuth 2 travel as bearer tokens; the caller must have the scopes.

use specwright_runtime::auth::{Caller, Denied};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/auth-oauth2-scopes/spec.yaml");

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
        match presented.o_auth {
            Some(token) if token == "may-read" => Ok(Caller::new("ann").scope("pets:read")),
            Some(token) if token == "may-write" => Ok(Caller::new("bob").scope("pets:write")),
            _ => Err(Denied::unauthenticated("not known here")),
        }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler, Handler)).await;
    wire.client("a token", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().o_auth("may-read")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
}
