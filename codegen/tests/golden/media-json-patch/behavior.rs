//! JSON Patch: operations that the server does to a value of its own, all or none.

use specwright_runtime::body::json::decode;
use specwright_runtime::patch::{ApplyError, JsonPatch, Operation, PatchFault};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-json-patch/spec.yaml");

samples!(Pet);

use api::{PatchPet, PatchPetError, Pet};

struct Handler;

impl api::server::Api for Handler {
    async fn patch_pet(&self, request: PatchPet) -> Result<Pet, PatchPetError> {
        request.body.apply_valid(&pet()).map_err(|error| PatchPetError::Conflict(error.to_string()))
    }
}

fn pet() -> Pet {
    Pet { name: "Max".to_owned(), tags: Some(vec!["old".to_owned(), "good".to_owned()]), weight: Some(8.0) }
}

fn patch() -> JsonPatch {
    let patch = JsonPatch::new().test("/weight", 8.0).and_then(|patch| patch.replace("/name", "Rex"));
    patch.and_then(|patch| patch.remove("/tags/0")?.add("/tags/-", "b")).unwrap()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet is changed", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let tags = Some(vec!["good".to_owned(), "b".to_owned()]);
        assert_eq!(client.api().patch_pet(7, &patch()).await.unwrap(), Pet { name: "Rex".to_owned(), tags, ..pet() });
    })
    .await;
    wire.client("what does not fit is told", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let heavier = JsonPatch::new().replace("/name", "Rex").and_then(|patch| patch.test("/weight", 9)).unwrap();
        let error = client.api().patch_pet(7, &heavier).await.unwrap_err();
        let Some(PatchPetError::Conflict(told)) = error.api() else { panic!("another status") };
        assert_eq!(told, "operation 1, `test`, fails at `/weight`: another value stands there");
    })
    .await;
}

#[test]
fn what_comes_out_is_a_pet() {
    let error = JsonPatch::new().remove("/name").unwrap().apply_valid(&pet()).unwrap_err();
    assert_eq!(error.to_string(), "after the patch: missing member `name`");
    let error = JsonPatch::new().replace("/name", "").unwrap().apply_valid(&pet()).unwrap_err();
    assert_eq!(error.to_string(), "after the patch: `/name` must have at least 1 characters, found 0");
    let error = JsonPatch::new().remove("/tags/2").unwrap().apply_valid(&pet()).unwrap_err();
    let ApplyError::Operation(error) = error else { panic!("another error") };
    assert_eq!((error.index, error.pointer.as_str(), error.fault), (0, "/tags/2", PatchFault::Missing));
}

#[test]
fn operations_are_read_by_kind() {
    let patch: JsonPatch = decode(br#"[{"op":"move","from":"/a","path":"/b"}]"#).unwrap();
    assert_eq!(patch.operations, [Operation::Move { from: "/a".parse().unwrap(), path: "/b".parse().unwrap() }]);
}
