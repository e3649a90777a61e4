//! `formData` with a file is a multipart body; a response of type `file` is octets.

use specwright_runtime::client::CallOptions;
use specwright_runtime::multipart::File;
use specwright_runtime::stream::Octets;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/version-swagger-2-form/spec.yaml");

use api::{Upload, UploadError, UploadParts};

struct Handler;

impl api::server::Api for Handler {
    async fn upload(&self, request: Upload) -> Result<Octets, UploadError> {
        assert_eq!((request.body.name.as_str(), request.body.weight), ("Rex", Some(1.5)));
        Ok(request.body.picture.content)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a picture", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let picture = File::new("png").named("rex.png").of_type("image/png");
        let parts = UploadParts { name: "Rex".to_owned(), weight: Some(1.5), picture };
        let answer = client.api().upload(parts).with(CallOptions::new().boundary("x")).await.unwrap();
        assert_eq!(answer.collect(10).await.unwrap(), "png");
    })
    .await;
}
