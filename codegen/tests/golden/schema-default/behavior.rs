//! A member with a default is a plain value; absence reads as the default, which is no text to be parsed.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-default/spec.yaml", no_client, no_server);

use api::{Mood, Owner, Pet, PetSize, State};
use specwright_runtime::field::Field;
use specwright_runtime::json;

fn pet() -> Pet {
    Pet {
        id: 7,
        mood: Mood::Bad,
        name: "Rex".to_owned(),
        legs: 4,
        tags: vec!["new".to_owned()],
        state: State::Here,
        left: State::Gone,
        born: "2026-11-26".parse().unwrap(),
        photo: vec![0, 1, 2].into(),
        owner: Owner { name: "Ann".to_owned(), city: "Oslo".to_owned(), zip: None },
        size: PetSize::Integer(3),
        note: Some("none yet".to_owned()),
        nothing: Field::Absent,
        data: json::from_str(r#"{"a":[1,null]}"#).unwrap(),
        counts: [("a".to_owned(), 1)].into(),
    }
}

#[test]
fn absent_members_are_their_defaults() {
    reads(r#"{"id":7,"mood":"bad"}"#, pet());
    reads(r#"{"id":7,"mood":"bad","legs":null}"#, pet());
    reads(r#"{"id":7,"mood":"bad","owner":{"name":"Bo"}}"#, Pet { owner: Owner::new("Bo"), ..pet() });
    both_ways(
        r#"{"id":7,"mood":"bad","name":"Rex","legs":3,"tags":["new"],"state":"gone","left":"gone","born":"2026-11-26","photo":"AAEC","owner":{"name":"Ann","city":"Oslo"},"size":3,"note":"none yet","data":{"a":[1,null]},"counts":{"a":1}}"#,
        Pet { legs: 3, state: State::Gone, ..pet() },
    );
}

#[test]
fn null_is_no_absence_where_it_is_a_value() {
    reads(r#"{"id":7,"mood":"bad","note":null}"#, Pet { note: None, ..pet() });
}

#[test]
fn a_required_member_with_a_default_stays_required() {
    assert!(refused::<Pet>(r#"{"id":7}"#).contains("missing member `mood`"));
}

#[test]
fn values_begin_with_their_defaults() {
    assert_eq!(Pet { id: 7, mood: Mood::Bad, ..Pet::default() }, pet());
    assert_eq!(Pet::default().mood, Mood::Good);
    assert_eq!(Owner::new("Ann"), pet().owner);
}
