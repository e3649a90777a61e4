//! A type with null, `const`, `$defs`, words beside `$ref`, and a path item in components.

use specwright_runtime::check::Validate;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/version-openapi-3-1/spec.yaml");

samples!(Pet);

use api::{Pet, PetKind, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> Pet {
    Pet { kind: PetKind::Pet, owner: None, size: Some(9) }
}

#[test]
fn what_stands_beside_a_reference_holds_too() {
    assert_eq!(pet().validate(), Ok(()));
    let refused = |size| Pet { size: Some(size), ..pet() }.validate().unwrap_err().to_string();
    assert_eq!(refused(0), "`/size` must be at least 1, found 0");
    assert_eq!(refused(10), "`/size` must be at most 9, found 10");
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().put_pet(&pet()).await.unwrap();
    })
    .await;
}
