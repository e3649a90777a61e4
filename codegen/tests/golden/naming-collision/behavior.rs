//! Two things of one Rust name: the first keeps it, the next is numbered, and a warning says so.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/naming-collision/spec.yaml", no_client, no_server);

samples!(Pet, PetSchema = "pet");

use api::{Pet, PetSchema, PetSign};

#[test]
fn both_are_there() {
    let other = Some(PetSchema { name: Some("c".to_owned()) });
    let pet = Pet { pet_name: Some("a".to_owned()), pet_name2: Some("b".to_owned()), other, sign: Some(PetSign::AB2) };
    both_ways(r#"{"petName":"a","pet_name":"b","other":{"name":"c"},"sign":"a_b"}"#, pet);
}
