//! A required member is a value, an optional one an `Option` that is left out when it is `None`.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-object-required-optional/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn optional_members_are_left_out() {
    let rex = Pet { name: "Rex".to_owned(), ..Pet::default() };
    both_ways(r#"{"name":"Rex"}"#, rex);
    let old = Pet { name: "Old".to_owned(), age: Some(13), vaccinated: Some(false) };
    both_ways(r#"{"name":"Old","age":13,"vaccinated":false}"#, old);
}

#[test]
fn what_nobody_described_is_passed_over() {
    reads(r#"{"wings":[2],"name":"Rex"}"#, Pet { name: "Rex".to_owned(), ..Pet::default() });
}

#[test]
fn a_missing_or_wrong_member_is_told() {
    assert_eq!(refused::<Pet>("{}"), "missing member `name` at line 1 column 2");
    assert_eq!(refused::<Pet>(r#"{"name":"a","name":"b"}"#), "member `name` stands twice at line 1 column 18");
    assert!(refused::<Pet>(r#"{"name":7}"#).starts_with("invalid type: integer `7`, expected a string"));
    assert!(refused::<Pet>(r#"{"name":"a","age":3000000000}"#).contains("expected i32"));
}
