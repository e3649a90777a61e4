//! `collectionFormat` of the fields of a form, `csv` where nothing is said.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/version-swagger-2-form-lists/spec.yaml");

use api::{AddPet, AddPetBody, AddPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn add_pet(&self, request: AddPet) -> Result<(), AddPetError> {
        assert_eq!(request.body, lists());
        Ok(())
    }
}

fn lists() -> AddPetBody {
    let texts = || vec!["a".to_owned(), "b".to_owned()];
    AddPetBody {
        csv: Some(texts()),
        ssv: Some(texts()),
        tsv: Some(texts()),
        pipes: Some(vec![1, 2]),
        multi: Some(texts()),
        ..AddPetBody::new(texts())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("lists", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().add_pet(&lists()).await.unwrap();
    })
    .await;
}
