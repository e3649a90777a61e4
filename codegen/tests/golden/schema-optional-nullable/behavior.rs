//! Absent and `null` are two things only where the description allows both.

use specwright_runtime::field::Field;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-optional-nullable/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn null_is_kept_where_it_is_allowed() {
    let pet = Pet { must: "a".to_owned(), ..Pet::default() };
    both_ways(r#"{"must":"a","mustOrNull":null}"#, pet.clone());
    both_ways(r#"{"must":"a","mustOrNull":null,"mayOrNull":null}"#, Pet { may_or_null: Field::Null, ..pet });
}

#[test]
fn values_are_values() {
    let value = || "b".to_owned();
    let pet = Pet { must: value(), must_or_null: Some(value()), may: Some(value()), may_or_null: Field::Value(value()) };
    both_ways(r#"{"must":"b","mustOrNull":"b","may":"b","mayOrNull":"b"}"#, pet);
}

#[test]
fn a_required_member_may_be_null_but_not_missing() {
    assert!(refused::<Pet>(r#"{"must":"a"}"#).starts_with("missing member `mustOrNull`"));
    assert!(refused::<Pet>(r#"{"must":null,"mustOrNull":null}"#).contains("invalid type: null"));
}
