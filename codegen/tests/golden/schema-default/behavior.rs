//! A member with a default is a plain value; absence reads as the default, which is no text to be parsed.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-default/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Mood, Pet};
use specwright_runtime::field::Field;

fn pet() -> Pet {
    Pet {
        mood: Mood::Good,
        name: "Rex".to_owned(),
        legs: 4,
        weight: 1.5,
        alive: false,
        tags: vec!["new".to_owned()],
        left: Mood::Bad,
        note: Some("none yet".to_owned()),
        nothing: Field::Absent,
    }
}

#[test]
fn absent_members_are_their_defaults() {
    reads(r#"{"mood":"good"}"#, pet());
    reads(r#"{"mood":"good","legs":null}"#, pet());
    both_ways(
        r#"{"mood":"bad","name":"Rex","legs":3,"weight":1.5,"alive":true,"tags":["new"],"left":"good","note":"none yet"}"#,
        Pet { mood: Mood::Bad, legs: 3, alive: true, left: Mood::Good, ..pet() },
    );
}

#[test]
fn null_is_no_absence_where_it_is_a_value() {
    both_ways(
        r#"{"mood":"good","name":"Rex","legs":4,"weight":1.5,"alive":false,"tags":["new"],"left":"bad","note":null}"#,
        Pet { note: None, ..pet() },
    );
}

#[test]
fn a_required_member_with_a_default_stays_required() {
    assert!(refused::<Pet>(r#"{"name":"Rex"}"#).contains("missing member `mood`"));
}

#[test]
fn values_begin_with_their_defaults() {
    assert_eq!(Pet::default(), pet());
    assert_eq!(Pet::new(Mood::Bad), Pet { mood: Mood::Bad, ..pet() });
}
