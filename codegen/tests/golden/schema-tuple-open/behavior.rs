//! `prefixItems` does not ask for its elements, and `items` says what follows: a struct that is an array on the wire.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-tuple-open/spec.yaml", no_client, no_server);

suite!(Pet, Position);

use api::{Pet, PetSize, Position};
use specwright_runtime::check::Validate;
use specwright_runtime::field::Field;
use specwright_runtime::json;

fn position() -> Position {
    Position { first: 1.5, second: None, third: None, fourth: Field::Absent, rest: Vec::new() }
}

#[test]
fn what_is_missing_is_told_from_null() {
    let unit = || Some("m".to_owned());
    both_ways("[1.5,null]", position());
    both_ways(r#"[1.5,2.5,"m"]"#, Position { second: Some(2.5), third: unit(), ..position() });
    both_ways(r#"[1.5,null,"m",null]"#, Position { third: unit(), fourth: Field::Null, ..position() });
    let all = Position { third: unit(), fourth: Field::Value("n".to_owned()), rest: vec![true, false], ..position() };
    both_ways(r#"[1.5,null,"m","n",true,false]"#, all);
    both_ways(
        r#"{"position":[1.5,null],"size":[3]}"#,
        Pet { position: position(), size: Some(PetSize { first: Some(3), height: None }) },
    );
}

#[test]
fn what_the_description_does_not_allow_is_refused() {
    assert!(refused::<Position>("[1.5]").contains("expected at least 2 elements, found 1"));
    assert!(refused::<Position>("[1.5,2,null]").contains("expected a string"));
    assert!(refused::<Position>(r#"[1.5,2,"m","n",1]"#).contains("expected a boolean"));
    assert!(refused::<PetSize>("[1,2,3]").contains("expected at most 2 elements"));
}

#[test]
fn checks_name_the_element_and_count_those_that_are_there() {
    let far = Position { first: 181.0, ..position() };
    assert_eq!(far.validate().unwrap_err().to_string(), "`/0` must be at most 180, found 181");
    let many = Position { third: Some(String::new()), fourth: Field::Null, rest: vec![true; 3], ..position() };
    assert_eq!(many.validate().unwrap_err().to_string(), "the value must have at most 6 items, found 7");
}

#[test]
fn a_gap_is_not_written() {
    let gap = Position { rest: vec![true], ..position() };
    let error = json::to_string(&gap).unwrap_err().to_string();
    assert_eq!(error, "the element at 2 is missing, and others follow it");
}
