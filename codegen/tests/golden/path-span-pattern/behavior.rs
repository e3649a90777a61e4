//! `{name=projects/*}` and `{rest+}`: a parameter that spans segments, of a form or of any.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/path-span-pattern/spec.yaml");

use api::{GetKey, GetKeyError, Proxy, ProxyError, Undelete, UndeleteError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_key(&self, request: GetKey) -> Result<(), GetKeyError> {
        assert_eq!(request.name, "projects/p 1/keys/k");
        Ok(())
    }

    async fn undelete(&self, request: Undelete) -> Result<(), UndeleteError> {
        assert_eq!(request.name, "folders/a/b");
        Ok(())
    }

    async fn proxy(&self, request: Proxy) -> Result<(), ProxyError> {
        assert_eq!(request.rest, "a/b/c");
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a key", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_key("projects/p 1/keys/k").await.unwrap();
    })
    .await;
    wire.client("a verb", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().undelete("folders/a/b").await.unwrap();
    })
    .await;
    wire.client("the rest", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().proxy("a/b/c").await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn another_form_is_not_sent() {
    let client = api::Client::builder("http://localhost").build().unwrap();
    let refused = client.api().get_key("projects/p").await.unwrap_err().to_string();
    assert!(refused.contains("the path parameter `projects/p` is not of the form `projects/*/keys/*`"), "{refused}");
}
