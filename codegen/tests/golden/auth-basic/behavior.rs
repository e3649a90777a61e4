//! User and password.

use specwright_runtime::auth::{Caller, Denied};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/auth-basic/spec.yaml");

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
        let known = presented.login.is_some_and(|login| login.user == "ann" && login.password == "p:ß");
        if known { Ok(Caller::new("ann")) } else { Err(Denied::unauthenticated("not known here")) }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler, Handler)).await;
    wire.client("a user", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().login("ann", "p:ß")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_call_without_credentials_is_not_sent() {
    let client = api::Client::builder("http://127.0.0.1:1").build().unwrap();
    let error = client.api().list_pets().await.unwrap_err();
    assert_eq!(error.to_string(), "not sent: no credentials for any alternative: set `Login`");
}
