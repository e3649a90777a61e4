//! `encoding` of the fields of a form that is an answer: of each status its own.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-form-answers/spec.yaml");

samples!(Pet);

use api::{GetPet, GetPetError, GetPetOutcome, GetPetResponse404, Pet, PetNotesItem, PetOwner};

struct Handler;

impl api::server::Api for Handler {
    async fn get_pet(&self, request: GetPet) -> Result<GetPetOutcome, GetPetError> {
        match request.id {
            1 => Ok(GetPetOutcome::Ok(pet())),
            2 => Ok(GetPetOutcome::NonAuthoritativeInformation(others_pet())),
            _ => Err(GetPetError::NotFound(GetPetResponse404 { others: vec![1, 2] })),
        }
    }
}

fn pet() -> Pet {
    let note = |text: &str| PetNotesItem { text: text.to_owned() };
    Pet { owner: Some(PetOwner { city: Some("Bodø".to_owned()) }), notes: Some(vec![note("hi"), note("a&b")]), ..others_pet() }
}

fn others_pet() -> Pet {
    Pet { tags: Some(vec!["a".to_owned(), "b".to_owned()]), ..Pet::new("Rex") }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().get_pet(1).await.unwrap(), GetPetOutcome::Ok(pet()));
    })
    .await;
    wire.client("another's", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().get_pet(2).await.unwrap(), GetPetOutcome::NonAuthoritativeInformation(others_pet()));
    })
    .await;
    wire.client("an error", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().get_pet(3).await.unwrap_err();
        assert_eq!(error.api(), Some(&GetPetError::NotFound(GetPetResponse404 { others: vec![1, 2] })));
    })
    .await;
}
