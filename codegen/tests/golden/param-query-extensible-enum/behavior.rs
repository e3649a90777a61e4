//! `x-ms-enum: {modelAsString: true}`: besides the values that are listed any other text is one, and a server takes it.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-extensible-enum/spec.yaml");

use api::{ListPets, ListPetsColor, ListPetsError, ListPetsSize};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request.color, Some(ListPetsColor::from("pinkish-gray")));
        assert_eq!(request.size, Some(ListPetsSize::Small));
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a color that is not listed", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets().color("pinkish-gray".into()).size(ListPetsSize::Small).await.unwrap();
    })
    .await;
}
