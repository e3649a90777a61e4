//! A schema in place is named after where it stands.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-inline/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetOwner, PetOwnerAddress};

#[test]
fn names_follow_the_place() {
    let address = Some(PetOwnerAddress { city: Some("Oslo".to_owned()) });
    let pet = Pet { owner: PetOwner { name: "Ann".to_owned(), address } };
    both_ways(r#"{"owner":{"name":"Ann","address":{"city":"Oslo"}}}"#, pet);
}
