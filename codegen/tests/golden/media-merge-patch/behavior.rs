//! Merge patches: each member is kept, removed or set, and a default is never sent.

use specwright_runtime::check::Validate;
use specwright_runtime::field::Field;
use specwright_runtime::patch::{Change, MergePatch};

use crate::json::both_ways;
use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-merge-patch/spec.yaml");

samples!(Pet);

use api::{Pet, PetPatch, UpdatePet, UpdatePetError};

struct Handler;

impl api::server::Api for Handler {
    async fn update_pet(&self, request: UpdatePet) -> Result<Pet, UpdatePetError> {
        request.body.apply(pet()).map_err(|error| UpdatePetError::Conflict(error.to_string()))
    }
}

fn pet() -> Pet {
    Pet { id: 7, name: "Max".to_owned(), legs: 3, nick: Field::Null, tags: Some(vec!["a".to_owned()]) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let update = async |url, patch| api::Client::builder(url).build().unwrap().api().update_pet(7, &patch).await;
    wire.client("one member is set and one removed", async |url| {
        let after = update(url, PetPatch::default().set_name("Rex").remove_tags()).await.unwrap();
        assert_eq!(after, Pet { name: "Rex".to_owned(), tags: None, ..pet() });
    })
    .await;
    wire.client("nothing is changed", async |url| assert_eq!(update(url, PetPatch::default()).await.unwrap(), pet())).await;
    wire.client("a required member is removed", async |url| {
        let error = update(url, PetPatch { name: Change::Remove, ..PetPatch::default() }).await.unwrap_err();
        let Some(UpdatePetError::Conflict(told)) = error.api() else { panic!("another status") };
        assert_eq!(told, "after the patch: missing member `name`");
    })
    .await;
}

#[test]
fn absent_null_and_a_value_are_three_changes() {
    both_ways("{}", PetPatch::default());
    both_ways(r#"{"legs":null,"nick":"Max"}"#, PetPatch::default().remove_legs().set_nick("Max"));
    both_ways(r#"{"tags":[]}"#, PetPatch { tags: Change::Set(Vec::new()), ..PetPatch::default() });
}

#[test]
fn what_comes_out_is_a_pet_as_described() {
    // without the member it has its default
    assert_eq!(PetPatch::default().remove_legs().apply(pet()).unwrap(), Pet { legs: 4, ..pet() });
    assert_eq!(PetPatch::default().remove_nick().apply(pet()).unwrap(), Pet { nick: Field::Absent, ..pet() });
    let error = PetPatch::default().set_nick("Maximus").apply(pet()).unwrap_err();
    assert_eq!(error.to_string(), "after the patch: `/nick` must have at most 5 characters, found 7");
}

#[test]
fn members_that_are_set_are_checked() {
    assert!(PetPatch::default().remove_nick().validate().is_ok());
    let found = PetPatch::default().set_name("").set_nick("Maximus").validate().unwrap_err();
    let told = "`/name` must have at least 1 characters, found 0; `/nick` must have at most 5 characters, found 7";
    assert_eq!(found.to_string(), told);
}

#[test]
fn it_applies_to_other_types_too() {
    let plain = serde_json::json!({"name": "Max", "nick": "M", "size": 1});
    let after = PetPatch::default().remove_nick().set_legs(4).apply_to(&plain).unwrap();
    assert_eq!(after, serde_json::json!({"name": "Max", "size": 1, "legs": 4}));
}
