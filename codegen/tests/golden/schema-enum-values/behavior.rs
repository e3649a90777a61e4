//! Enums of numbers, booleans and mixed values are closed; null is told apart.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-enum-values/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetFirst, PetMixed, PetTame, PetWeight};
use specwright_runtime::field::Field;

#[test]
fn numbers_are_equal_as_numbers() {
    both_ways(r#"{"weight":0.5}"#, Pet { weight: Some(PetWeight::N05), ..Pet::default() });
    reads(r#"{"weight":1.0}"#, Pet { weight: Some(PetWeight::N1), ..Pet::default() });
    both_ways(r#"{"weight":-2.25}"#, Pet { weight: Some(PetWeight::Minus225), ..Pet::default() });
    assert_eq!(PetWeight::ALL.len(), 3);
    refused::<Pet>(r#"{"weight":2}"#);
}

#[test]
fn one_value_alone_is_an_enum_too() {
    both_ways(r#"{"tame":true}"#, Pet { tame: Some(PetTame::True), ..Pet::default() });
    refused::<Pet>(r#"{"tame":false}"#);
    both_ways(r#"{"first":"second"}"#, Pet { first: Some(PetFirst::from("second")), ..Pet::default() });
}

#[test]
fn values_of_several_types_stand_side_by_side() {
    let pet = |mixed| Pet { mixed, ..Pet::default() };
    both_ways(r#"{"mixed":"one"}"#, pet(Field::Value(PetMixed::One)));
    both_ways(r#"{"mixed":[1,2]}"#, pet(Field::Value(PetMixed::N12)));
    both_ways(r#"{"mixed":{"a":1}}"#, pet(Field::Value(PetMixed::A1)));
    both_ways(r#"{"mixed":null}"#, pet(Field::Null));
    refused::<Pet>(r#"{"mixed":"1"}"#);
    refused::<Pet>(r#"{"mixed":[2,1]}"#);
}

#[test]
fn null_alone_is_null() {
    both_ways(r#"{"nothing":null}"#, Pet { nothing: Some(()), ..Pet::default() });
    refused::<Pet>(r#"{"nothing":"null"}"#);
}
