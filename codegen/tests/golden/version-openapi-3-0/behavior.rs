//! `nullable`, `exclusiveMinimum` beside `minimum`, and `example`, as OpenAPI 3.0 says them.

use specwright_runtime::check::Validate;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/version-openapi-3-0/spec.yaml");

samples!(Pet);

use api::{Pet, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> Pet {
    Pet { name: "Rex".to_owned(), owner: None, weight: Some(100.0) }
}

#[test]
fn a_bound_is_exclusive_where_it_says_so() {
    assert_eq!(pet().validate(), Ok(()));
    let violations = Pet { weight: Some(0.0), ..pet() }.validate().unwrap_err();
    assert_eq!(violations.to_string(), "`/weight` must be greater than 0, found 0");
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
