//! `x-enum-varnames`, `x-enumNames` and `x-ms-enum` give values their names, and descriptions.

specwright_macros::api!(mod api = "tests/golden/schema-enum-varnames/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{PetAzure, PetNamed};

#[test]
fn names_may_be_given() {
    assert_eq!([PetNamed::Alpha, PetNamed::Beta].each_ref().map(PetNamed::as_str), ["a", "b"]);
    assert_eq!([PetAzure::Small, PetAzure::Medium, PetAzure::L].each_ref().map(PetAzure::as_str), ["s", "m", "l"]);
}
