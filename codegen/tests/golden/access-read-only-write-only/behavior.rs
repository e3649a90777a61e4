//! What was read becomes what is sent: `From` leaves out what only the server sets, however deep it stands.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/access-read-only-write-only/spec.yaml");

suite!(PetRequest = "Pet", Pet);

use api::{Collar, CollarRequest, GetPet, GetPetError, Pet, PetRequest, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_pet(&self, request: GetPet) -> Result<Pet, GetPetError> {
        assert_eq!(request.id, 7);
        Ok(pet())
    }

    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        let collar = CollarRequest { color: Some("red".to_owned()) };
        let expected = PetRequest { name: "Rex".to_owned(), secret: Some("s".to_owned()), collar: Some(collar) };
        assert_eq!((request.id, request.body), (7, expected));
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
    wire.client("read", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().get_pet(7).await.unwrap(), pet());
    })
    .await;
    wire.client("change", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let change = PetRequest { secret: Some("s".to_owned()), ..pet().into() };
        client.api().put_pet(7, &change).await.unwrap();
    })
    .await;
}
