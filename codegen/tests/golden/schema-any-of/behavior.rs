//! `anyOf` is an enum by shape as well.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-any-of/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetOwner, PetOwnerVariant2};

#[test]
fn each_branch_is_found() {
    both_ways(r#"{"owner":"Ann"}"#, Pet { owner: PetOwner::Text("Ann".to_owned()) });
    let owner = PetOwner::Variant2(PetOwnerVariant2 { id: 3 });
    both_ways(r#"{"owner":{"id":3}}"#, Pet { owner });
}
