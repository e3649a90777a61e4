//! Defaults of every type: objects with the defaults of their own members, unions, tuples, dates, any JSON.

use crate::json::reads;

specwright_macros::api!(mod api = "tests/golden/schema-default-nested/spec.yaml", no_client, no_server);

suite!(Pet, Owner, Home);

use api::{Home, Owner, Pet, PetSize};
use specwright_runtime::field::Field;
use specwright_runtime::json;

#[test]
fn every_default_is_what_its_text_reads_as() {
    let text = r#"{
        "owner": {"name": "Ann"},
        "home": {},
        "size": {"name": "Bo", "note": null, "more": [1]},
        "born": "2026-11-26",
        "photo": "AAEC",
        "id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "data": {"a": [1, null]},
        "counts": {"a": 1},
        "place": [1, "x"],
        "deep": [{}, {"inside": {"city": "Bergen"}}]
    }"#;
    reads(text, Pet::default());
    reads("{}", Pet::default());
}

#[test]
fn parts_that_are_absent_are_their_own_defaults() {
    let pet = Pet::default();
    assert_eq!(pet.owner, Owner { city: "Oslo".to_owned(), note: Field::Absent, ..Owner::new("Ann") });
    let PetSize::Owner(size) = pet.size else { panic!("{:?}", pet.size) };
    assert_eq!((size.city.as_str(), size.note), ("Oslo", Field::Null));
    assert_eq!(size.additional_properties, [("more".to_owned(), vec![1])].into());
    let bergen = Home { city: "Bergen".to_owned(), inside: None };
    assert_eq!(pet.deep, [Home::default(), Home { inside: Some(Box::new(bergen)), ..Home::default() }]);
    assert_eq!(pet.data, json::from_str::<specwright_runtime::value::Json>(r#"{"a":[1,null]}"#).unwrap());
}
