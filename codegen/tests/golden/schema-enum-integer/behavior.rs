//! A set of integers is an enum whose wire form stays a number; a number that a newer server sends is kept.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-enum-integer/spec.yaml", no_client, no_server);

use api::{Legs, Pet, PetHairs, PetRank, PetSize};
use specwright_runtime::check::Validate;
use specwright_runtime::field::Field;

fn pet(legs: Legs) -> Pet {
    Pet { legs, rank: Field::Absent, size: None, hairs: None }
}

#[test]
fn each_number_is_a_variant() {
    both_ways(r#"{"legs":4}"#, pet(Legs::N4));
    both_ways(r#"{"legs":-1}"#, pet(Legs::Minus1));
    reads(r#"{"legs":2.0}"#, pet(Legs::N2));
    both_ways(r#"{"legs":0,"rank":2,"size":1}"#, Pet { rank: PetRank::Second.into(), size: Some(PetSize::N1), ..pet(Legs::N0) });
    both_ways(r#"{"legs":0,"rank":null}"#, Pet { rank: Field::Null, ..pet(Legs::N0) });
}

#[test]
fn an_unknown_integer_is_kept_and_told() {
    both_ways(r#"{"legs":6}"#, pet(Legs::Unknown(6)));
    let violations = pet(Legs::from(6)).validate().unwrap_err();
    assert_eq!(violations.to_string(), "`/legs` must be one of `0`, `2`, `4`, `-1`");
    assert!(pet(Legs::from(4)).validate().is_ok());
    let shaved = Pet { hairs: Some(PetHairs::from(1)), ..pet(Legs::N4) };
    assert_eq!(shaved.validate().unwrap_err().to_string(), "`/hairs` must be one of `10000000000`");
}

#[test]
fn what_is_no_integer_is_refused() {
    for wrong in ["\"4\"", "null", "4.5", "9223372036854775808", "1e300"] {
        refused::<Pet>(&format!(r#"{{"legs":{wrong}}}"#));
    }
}

#[test]
fn where_other_numbers_are_allowed_the_set_is_closed() {
    refused::<Pet>(r#"{"legs":0,"size":3}"#);
    assert_eq!((PetSize::from_i64(3), PetSize::try_from(2)), (None, Ok(PetSize::N2)));
}

#[test]
fn variants_and_numbers_belong_together() {
    assert_eq!((Legs::N4.as_i64(), i64::from(Legs::Minus1), Legs::from_i64(2)), (4, -1, Some(Legs::N2)));
    assert_eq!((Legs::N4.to_string(), "-1".parse()), ("4".to_owned(), Ok(Legs::Minus1)));
    assert!(Legs::N4 == 4 && Legs::N0 < Legs::N4);
    assert!("four".parse::<Legs>().unwrap_err().contains("expected an integer"));
}

suite!(Pet, Legs);
