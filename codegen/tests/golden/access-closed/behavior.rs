//! A closed type passes over the members that travel the other way alone, and refuses others all the same.

use crate::json::{reads, refused};
use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/access-closed/spec.yaml");

samples!(PetRequest = "Pet", Pet);

use api::{Collar, CollarRequest, Counts, Pet, PetRequest, PutCounts, PutCountsError, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<Pet, PutPetError> {
        let collar = CollarRequest { color: Some("red".to_owned()) };
        assert_eq!(request.body, PetRequest { name: "Rex".to_owned(), secret: None, collar: Some(collar) });
        Ok(pet())
    }

    async fn put_counts(&self, request: PutCounts) -> Result<(), PutCountsError> {
        assert_eq!(request.body, Counts { additional_properties: [("a".to_owned(), 1)].into() });
        Ok(())
    }
}

fn pet() -> Pet {
    let collar = Collar { serial: Some("A1".to_owned()), color: Some("red".to_owned()) };
    Pet { id: 7, name: "Rex".to_owned(), collar: Some(collar) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("an answer that tells what only requests have", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().put_pet(&pet().into()).await.unwrap(), pet());
    })
    .await;
}

#[test]
fn other_members_are_refused() {
    reads(r#"{"secret":{"of":["any",1]},"id":7,"name":"Rex"}"#, Pet::new(7, "Rex"));
    assert!(refused::<Pet>(r#"{"id":7,"name":"Rex","wings":2}"#).starts_with("unknown member `wings`"));
    assert!(refused::<PetRequest>(r#"{"name":"Rex","ID":7}"#).starts_with("unknown member `ID`"));
}
