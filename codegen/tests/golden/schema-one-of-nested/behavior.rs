//! A tag of an inner union leads through the outer one.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-one-of-nested/spec.yaml", no_client, no_server);

suite!(Animal, Pet, Cat, Dog, Bird);

use api::{Animal, Bird, Cat, Dog, DogKind, Pet};

#[test]
fn a_tag_is_found_at_every_depth() {
    both_ways(r#"{"kind":"cat","lives":9}"#, Animal::Pet(Pet::Cat(Cat { lives: Some(9) })));
    both_ways(r#"{"kind":"Bird","wings":2}"#, Animal::Bird(Bird { wings: Some(2) }));
    let friend = Some(Box::new(Animal::Bird(Bird { wings: None })));
    both_ways(r#"{"kind":"dog","friend":{"kind":"Bird"}}"#, Animal::Pet(Pet::Dog(Dog { kind: DogKind::Dog, friend })));
}

#[test]
fn a_fault_inside_is_told_with_its_place() {
    let text = r#"{"friend":{"kind":"Bird", "wings":"two"}, "kind":"dog"}"#;
    let error = specwright_runtime::body::json::decode::<Animal>(text.as_bytes()).unwrap_err();
    assert_eq!(error.pointer.as_deref(), Some("/friend/wings"), "{error}");
    assert!(error.message.ends_with("found a string"), "{error}");
}

#[test]
fn values_that_nest_deep_are_refused_in_time() {
    let deep = |depth: usize| r#"{"kind":"dog","friend":"#.repeat(depth) + r#"{"kind":"Bird"}"# + &"}".repeat(depth);
    assert!(specwright_runtime::json::from_str::<Animal>(&deep(100)).is_ok());
    assert!(refused::<Animal>(&deep(50_000)).contains("nested deeper than 128 levels"));
}
