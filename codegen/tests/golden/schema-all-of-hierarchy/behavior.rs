//! A discriminator at the top chooses among all that extend it, at every level; a type in the middle is itself or one that extends it.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-all-of-hierarchy/spec.yaml", no_client, no_server);

suite!(Animal, Cat, Dog, Poodle);

use api::{Animal, Cat, Dog, DogBase, Poodle};

fn poodle() -> Poodle {
    Poodle { kind: "Poodle".to_owned(), owner: Some("Ada".to_owned()), barks: Some(true), curls: Some(7) }
}

#[test]
fn every_level_is_told_by_its_tag() {
    let cat = Cat { kind: "cat".to_owned(), owner: None, lives: Some(9) };
    both_ways(r#"{"kind":"cat","lives":9}"#, Animal::Cat(cat));
    both_ways(r#"{"kind":"Poodle","owner":"Ada","barks":true,"curls":7}"#, Animal::Poodle(poodle()));
}

#[test]
fn a_type_in_the_middle_is_itself_or_what_extends_it() {
    let dog = DogBase { kind: "Dog".to_owned(), barks: Some(false), ..DogBase::default() };
    both_ways(r#"{"kind":"Dog","barks":false}"#, Dog::DogBase(dog.clone()));
    both_ways(r#"{"kind":"Dog","barks":false}"#, Animal::DogBase(dog));
    both_ways(r#"{"kind":"Poodle","owner":"Ada","barks":true,"curls":7}"#, Dog::Poodle(poodle()));
    assert!(refused::<Dog>(r#"{"kind":"cat"}"#).contains("expected one of `Dog`, `Poodle`"));
}
