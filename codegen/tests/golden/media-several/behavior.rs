//! A body of several types is an enum of them, on both ends.

use specwright_runtime::client::CallOptions;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-several/spec.yaml");

use api::{CreatePet, CreatePetBody, CreatePetContent, CreatePetError, CreatePetOkContent};

struct Handler;

impl api::server::Api for Handler {
    async fn create_pet(&self, request: CreatePet) -> Result<CreatePetOkContent, CreatePetError> {
        Ok(match request.body {
            CreatePetContent::Json(pet) => CreatePetOkContent::Csv(pet.name.unwrap_or_default() + ",1"),
            CreatePetContent::Plain(name) => CreatePetOkContent::Json(name.len() as i64),
        })
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("JSON for CSV", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let body = CreatePetContent::Json(CreatePetBody { name: Some("Rex".to_owned()) });
        let answer = client.api().create_pet(&body).with(CallOptions::new().accept("text/csv")).await.unwrap();
        assert_eq!(answer, CreatePetOkContent::Csv("Rex,1".to_owned()));
    })
    .await;
    wire.client("text for JSON", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let answer = client.api().create_pet(&CreatePetContent::Plain("Rex".to_owned())).await.unwrap();
        assert_eq!(answer, CreatePetOkContent::Json(3));
    })
    .await;
}
