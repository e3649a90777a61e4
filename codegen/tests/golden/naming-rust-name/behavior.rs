//! `x-rust-name` in the description and renames of the builder choose names.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/naming-rust-name/spec.yaml", no_client, no_server, rename("#/components/schemas/Owner", "Keeper"), rename("#/components/schemas/Pet/properties/o", "keeper"));

samples!(Animal = "Pet", Keeper = "Owner");

use api::{Animal, Keeper};

#[test]
fn names_are_as_chosen() {
    let animal = Animal { name: Some("Rex".to_owned()), keeper: Some(Keeper { id: Some(1) }) };
    both_ways(r#"{"n":"Rex","o":{"id":1}}"#, animal);
}
