//! `/{name}:undelete`, `/{a}.{b}`: literals and parameters in one segment; the most literal path comes first.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/path-mixed-segments/spec.yaml");

use api::{GetArchive, GetArchiveError, GetFile, GetFileError, GetPet, GetPetError, Undelete, UndeleteError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_pet(&self, request: GetPet) -> Result<(), GetPetError> {
        assert_eq!(request.name, "rex");
        Ok(())
    }

    async fn undelete(&self, request: Undelete) -> Result<(), UndeleteError> {
        assert_eq!(request.name, "rex:1");
        Ok(())
    }

    async fn get_file(&self, request: GetFile) -> Result<(), GetFileError> {
        assert_eq!((request.a.as_str(), request.b.as_str()), ("a", "tar.txt"));
        Ok(())
    }

    async fn get_archive(&self, request: GetArchive) -> Result<(), GetArchiveError> {
        assert_eq!(request.a, "a.tar");
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_pet("rex").await.unwrap();
    })
    .await;
    wire.client("a verb", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().undelete("rex:1").await.unwrap();
    })
    .await;
    wire.client("a file", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_file("a", "tar.txt").await.unwrap();
    })
    .await;
    wire.client("an archive", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_archive("a.tar").await.unwrap();
    })
    .await;
}
