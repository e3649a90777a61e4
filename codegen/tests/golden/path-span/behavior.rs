//! `x-ms-skip-url-encoding` and `x-multi-segment`: a parameter that spans segments; the concrete path comes first.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/path-span/spec.yaml");

use api::{GetFile, GetFileError, GetLatest, GetLatestError, GetTags, GetTagsError, ListFiles, ListFilesError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_file(&self, request: GetFile) -> Result<(), GetFileError> {
        assert_eq!(request.path, "a/b c/../d.txt");
        Ok(())
    }

    async fn get_tags(&self, request: GetTags) -> Result<(), GetTagsError> {
        assert_eq!(request.path, "a/tags");
        Ok(())
    }

    async fn get_latest(&self, request: GetLatest) -> Result<(), GetLatestError> {
        assert_eq!(request, GetLatest {});
        Ok(())
    }

    async fn list_files(&self, request: ListFiles) -> Result<(), ListFilesError> {
        assert_eq!(request.scope, "subscriptions/7?");
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a file", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_file("a/b c/../d.txt").await.unwrap();
    })
    .await;
    wire.client("its tags", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_tags("a/tags").await.unwrap();
    })
    .await;
    wire.client("the latest", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().get_latest().await.unwrap();
    })
    .await;
    wire.client("files of a scope", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_files("subscriptions/7?").await.unwrap();
    })
    .await;
}
