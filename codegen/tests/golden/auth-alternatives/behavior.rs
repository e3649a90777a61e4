//! One of several alternatives, one of which takes two parts together.

use specwright_runtime::auth::{Caller, Denied};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/auth-alternatives/spec.yaml");

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
        let known = match presented {
            Presented { ticket: Some(ticket), app: Some(app), token: None } => ticket == "7T:x" && app == "app",
            Presented { ticket: None, app: None, token: Some(token) } => token == "t",
            _ => false,
        };
        if known { Ok(Caller::new("ann")) } else { Err(Denied::unauthenticated("not known here")) }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler, Handler)).await;
    wire.client("the first", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().ticket("7T:x").app("app")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
    wire.client("the second", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().token("t")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
    wire.client("the first that is whole", async |url| {
        let client = api::Client::builder(url).credentials(Credentials::new().ticket("7T:x").token("t")).build().unwrap();
        client.api().list_pets().await.unwrap();
    })
    .await;
}
