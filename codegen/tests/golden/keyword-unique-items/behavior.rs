//! `uniqueItems`: `validate()` says what is wrong and where, and the server refuses it with 400.

use specwright_runtime::check::Validate;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/keyword-unique-items/spec.yaml");

suite!(Pet);

use api::{Pet, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, allowed());
        Ok(())
    }
}

fn allowed() -> Pet {
    Pet { tags: Some(vec!["a".to_owned(), "b".to_owned()]), ..Pet::default() }
}

#[test]
fn validate_names_the_place() {
    assert_eq!(allowed().validate(), Ok(()));
    let violations = Pet { tags: Some(vec!["a".to_owned(), "a".to_owned()]), ..Pet::default() }.validate().unwrap_err();
    assert_eq!(violations.to_string(), "`/tags` must have no two items alike");
}

#[tokio::test]
async fn the_server_refuses_what_the_description_forbids() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("what is allowed", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().put_pet(&allowed()).await.unwrap();
    })
    .await;
}
