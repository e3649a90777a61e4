//! A text of a media type that is no text stands for octets, as `format: binary` did before 3.1; not so where it is encoded as a text.

use specwright_runtime::client::CallOptions;
use specwright_runtime::multipart::File;
use specwright_runtime::stream::Octets;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-content-media-type/spec.yaml");

use api::{AddPet, AddPetError, AddPetParts};

struct Handler;

impl api::server::Api for Handler {
    async fn add_pet(&self, request: AddPet) -> Result<Octets, AddPetError> {
        assert_eq!(request.body.settings.as_deref(), Some("{}"));
        Ok(request.body.picture.content)
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let parts = AddPetParts {
            name: "Rex".to_owned(),
            page: Some("<p>".to_owned()),
            settings: Some("{}".to_owned()),
            picture: File::new("png").named("rex.png").of_type("image/png"),
            sounds: vec![File::new("wuff").of_type("audio/ogg")],
            icon: Some(b"i".as_slice().into()),
        };
        let answer = client.api().add_pet(parts).with(CallOptions::new().boundary("x")).await.unwrap();
        assert_eq!(answer.collect(10).await.unwrap(), "png");
    })
    .await;
}
