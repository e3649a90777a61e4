//! The parts of a form are a struct: values by their types, files with name, type and content.

use specwright_runtime::client::CallOptions;
use specwright_runtime::multipart::File;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-multipart/spec.yaml");

use api::{Upload, UploadBodyOwner, UploadError, UploadParts};

struct Handler;

impl api::server::Api for Handler {
    async fn upload(&self, request: Upload) -> Result<String, UploadError> {
        let UploadParts { name, age, tags, owner, sizes, papers, picture } = request.body;
        let mail = owner.map(|owner| owner.mail);
        let mut files = Vec::new();
        for file in papers.into_iter().chain([picture]) {
            let (name, media_type) = (file.name.clone(), file.media_type.clone());
            files.push((name, media_type, file.collect(100).await?));
        }
        Ok(format!("{name} {age:?} {tags:?} {mail:?} {sizes:?} {files:?}"))
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let fixed = || CallOptions::new().boundary("x");
    wire.client("all parts", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let parts = UploadParts {
            name: "Rex".to_owned(),
            age: Some(7),
            tags: vec!["a".to_owned(), "b\"".to_owned()],
            owner: Some(UploadBodyOwner { mail: "ann@x".to_owned() }),
            sizes: vec![1, 2],
            papers: vec![File::new("1").named("a \"1\".txt").of_type("text/plain"), File::new("2")],
            picture: File::new("png").named("rex.png").header("x-width".parse().unwrap(), "7".parse().unwrap()),
        };
        client.api().upload(parts).with(fixed()).await.unwrap();
    })
    .await;
    wire.client("what must be there", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let picture = File::new("jpg").of_type("image/jpeg");
        let name = "Ada".to_owned();
        let (age, owner, tags, sizes, papers) = (None, None, Vec::new(), Vec::new(), Vec::new());
        let parts = UploadParts { name, age, tags, owner, sizes, papers, picture };
        client.api().upload(parts).with(fixed()).await.unwrap();
    })
    .await;
}
