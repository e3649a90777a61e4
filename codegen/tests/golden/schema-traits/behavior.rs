//! Each type has the traits that all it holds have: small plain ones are copied, all but numbers are hashed.

use std::collections::HashSet;

specwright_macros::api!(mod api = "tests/golden/schema-traits/spec.yaml", no_client, no_server);

suite!(Pet, Toy, Crate);

use api::{Crate, Pet, PetKind, PetLegs, Toy};

fn pet() -> Pet {
    Pet { id: 1, kind: PetKind::Pet, legs: PetLegs::N4 }
}

#[test]
fn small_plain_values_are_copied() {
    let pet = pet();
    let (one, other) = (pet, pet);
    assert_eq!(one, other);
}

#[test]
fn values_without_numbers_are_hashed() {
    let toy = || Toy { pet: pet(), name: "ball".to_owned() };
    assert_eq!(HashSet::from([toy(), toy()]).len(), 1);
    assert_eq!(Crate { toys: Some(vec![toy()]), weight: None }, Crate { toys: Some(vec![toy()]), ..Crate::default() });
}

#[test]
fn values_are_ordered_by_their_fields() {
    let toy = |name: &str| Toy { pet: pet(), name: name.to_owned() };
    let mut toys = [toy("b"), toy("a")];
    toys.sort();
    assert_eq!(toys, [toy("a"), toy("b")]);
}

#[test]
fn enums_are_ordered_as_they_are_described() {
    let mut legs = [PetLegs::Unknown(1), PetLegs::N4, PetLegs::N2];
    legs.sort();
    assert_eq!(legs, [PetLegs::N2, PetLegs::N4, PetLegs::Unknown(1)]);
}
