//! `encoding` of the fields of a form: styles, reserved characters, and JSON as the text of a field, of a list in each field.

use specwright_runtime::field::Field;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-form-encoding/spec.yaml");

samples!(Pet, Note);

use api::{AddPet, AddPetError, Note, Pet, PetOwner, PetPlace};

struct Handler;

impl api::server::Api for Handler {
    async fn add_pet(&self, request: AddPet) -> Result<Pet, AddPetError> {
        Ok(request.body)
    }
}

fn pet() -> Pet {
    let texts = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect());
    let note = |text: &str, at| Note { text: text.to_owned(), at };
    Pet {
        tags: texts(&["a b", "c,d"]),
        colors: texts(&["red", "blue"]),
        sizes: Some(vec![1, 2]),
        owner: Some(PetOwner { city: Some("Bodø".to_owned()) }),
        place: Some(PetPlace { x: Some(1), y: Some(-2) }),
        link: Some("https://x.org/a?b=c&d".to_owned()),
        extra: Some([("a&b".to_owned(), 1)].into()),
        notes: Some(vec![note("hi", Field::Absent), note("yo", Field::Null)]),
        ..Pet::new("Rex Ö")
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().add_pet(&pet()).await.unwrap(), pet());
    })
    .await;
    wire.client("a name alone", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().add_pet(&Pet::new("Rex")).await.unwrap(), Pet::new("Rex"));
    })
    .await;
}

#[tokio::test]
async fn what_a_style_cannot_hold_is_not_sent() {
    let client = api::Client::builder("http://127.0.0.1:1").build().unwrap();
    let pet = Pet { colors: Some(vec!["light red".to_owned()]), ..Pet::new("Rex") };
    let error = client.api().add_pet(&pet).await.unwrap_err();
    assert!(error.to_string().contains("field `colors`: an item has a character that separates items"), "{error}");
}
