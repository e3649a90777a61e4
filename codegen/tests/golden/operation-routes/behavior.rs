//! A literal segment goes before a parameter in its place, and a path without parameters has its own methods alone.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-routes/spec.yaml");

use api::{Mine, MineError, One, OneError, Remove, RemoveError, Toys, ToysError};

struct Handler;

impl api::server::Api for Handler {
    async fn mine(&self, _: Mine) -> Result<(), MineError> {
        Ok(())
    }

    async fn one(&self, request: One) -> Result<(), OneError> {
        assert!(["7", "MINE"].contains(&&*request.id));
        Ok(())
    }

    async fn remove(&self, request: Remove) -> Result<(), RemoveError> {
        assert_eq!(request.id, "7");
        Ok(())
    }

    async fn toys(&self, request: Toys) -> Result<(), ToysError> {
        assert_eq!(request.id, "mine");
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("the literal", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().mine().await.unwrap();
    })
    .await;
    wire.client("the parameter", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().one("7").await.unwrap();
    })
    .await;
    wire.client("letters of another case", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().one("MINE").await.unwrap();
    })
    .await;
    wire.client("the literal where only a parameter goes on", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().toys("mine").await.unwrap();
    })
    .await;
}
