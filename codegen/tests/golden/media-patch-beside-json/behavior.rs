//! A server that takes plain values under every name that JSON has, and one that takes what the names say.

use specwright_runtime::patch::JsonPatch;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-patch-beside-json/spec.yaml");

samples!(Pet);

use api::{AddPet, AddPetError, ChangePet, ChangePetContent, ChangePetError, Pet, PetPatch};

struct Handler;

impl api::server::Api for Handler {
    async fn add_pet(&self, request: AddPet) -> Result<(), AddPetError> {
        assert_eq!(request.body, Pet { name: "Rex".to_owned() });
        Ok(())
    }

    async fn change_pet(&self, request: ChangePet) -> Result<(), ChangePetError> {
        match request.body {
            ChangePetContent::Json(pet) => panic!("{pet:?} is a change"),
            ChangePetContent::JsonPatchJson(patch) => assert_eq!(patch, JsonPatch::new().remove("/name").unwrap()),
            ChangePetContent::MergePatchJson(patch) => assert_eq!(patch, PetPatch::default().set_name("Max")),
        }
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let change = async |url, body| api::Client::builder(url).build().unwrap().api().change_pet(&body).await;
    wire.client("operations", async |url| {
        change(url, ChangePetContent::JsonPatchJson(JsonPatch::new().remove("/name").unwrap())).await.unwrap();
    })
    .await;
    wire.client("changes", async |url| {
        change(url, ChangePetContent::MergePatchJson(PetPatch::default().set_name("Max"))).await.unwrap();
    })
    .await;
}
