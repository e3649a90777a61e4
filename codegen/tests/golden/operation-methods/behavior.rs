//! Each method of HTTP.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-methods/spec.yaml");

use api::*;

struct Handler;

impl api::server::Api for Handler {
    async fn get_pets(&self, _: GetPets) -> Result<(), GetPetsError> {
        Ok(())
    }

    async fn put_pets(&self, _: PutPets) -> Result<(), PutPetsError> {
        Ok(())
    }

    async fn post_pets(&self, _: PostPets) -> Result<(), PostPetsError> {
        Ok(())
    }

    async fn delete_pets(&self, _: DeletePets) -> Result<(), DeletePetsError> {
        Ok(())
    }

    async fn options_pets(&self, _: OptionsPets) -> Result<(), OptionsPetsError> {
        Ok(())
    }

    async fn head_pets(&self, _: HeadPets) -> Result<(), HeadPetsError> {
        Ok(())
    }

    async fn patch_pets(&self, _: PatchPets) -> Result<(), PatchPetsError> {
        Ok(())
    }

    async fn trace_pets(&self, _: TracePets) -> Result<(), TracePetsError> {
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("get", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_pets().await.unwrap();
    })
    .await;
    wire.client("put", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().put_pets().await.unwrap();
    })
    .await;
    wire.client("post", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().post_pets().await.unwrap();
    })
    .await;
    wire.client("delete", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().delete_pets().await.unwrap();
    })
    .await;
    wire.client("options", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().options_pets().await.unwrap();
    })
    .await;
    wire.client("head", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().head_pets().await.unwrap();
    })
    .await;
    wire.client("patch", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().patch_pets().await.unwrap();
    })
    .await;
    wire.client("trace", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().trace_pets().await.unwrap();
    })
    .await;
}
