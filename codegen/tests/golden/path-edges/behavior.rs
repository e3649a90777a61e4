//! Trailing slashes are kept, dots, reserved characters and what no URL can hold encoded; a text is empty only where the description lists it.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/path-edges/spec.yaml");

use api::{
    Bare, BareError, Empty, EmptyError, EmptyText, One, OneError, OneSlashed, OneSlashedError, Slashed, SlashedError, Spaced,
    SpacedError,
};

struct Handler;

impl api::server::Api for Handler {
    async fn bare(&self, request: Bare) -> Result<(), BareError> {
        assert_eq!(request, Bare {});
        Ok(())
    }

    async fn slashed(&self, request: Slashed) -> Result<(), SlashedError> {
        assert_eq!(request, Slashed {});
        Ok(())
    }

    async fn one(&self, request: One) -> Result<(), OneError> {
        assert_eq!(request.id, "..");
        Ok(())
    }

    async fn one_slashed(&self, request: OneSlashed) -> Result<(), OneSlashedError> {
        assert_eq!(request.id, "a/?#%;");
        Ok(())
    }

    async fn empty(&self, request: Empty) -> Result<(), EmptyError> {
        assert_eq!(request.text, EmptyText::Empty);
        Ok(())
    }

    async fn spaced(&self, request: Spaced) -> Result<(), SpacedError> {
        assert_eq!(request, Spaced {});
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("no slash", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().bare().await.unwrap();
    })
    .await;
    wire.client("a slash", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().slashed().await.unwrap();
    })
    .await;
    wire.client("dots", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().one("..").await.unwrap();
    })
    .await;
    wire.client("reserved", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().one_slashed("a/?#%;").await.unwrap();
    })
    .await;
    wire.client("an empty text", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().empty(EmptyText::Empty).await.unwrap();
    })
    .await;
    wire.client("a space in the description", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().spaced().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_empty_parameter_is_not_sent() {
    let client = api::Client::builder("http://localhost").build().unwrap();
    let refused = client.api().one("").await.unwrap_err().to_string();
    assert!(refused.contains("path parameter `id`: an empty value would name another path"), "{refused}");
}
