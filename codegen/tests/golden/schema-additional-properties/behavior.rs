//! Members of any name are kept in a map beside the named ones.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-additional-properties/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn members_are_kept_in_their_order() {
    let additional_properties = [("wings".to_owned(), 2), ("legs".to_owned(), 4)].into_iter().collect();
    both_ways(r#"{"name":"Rex","wings":2,"legs":4}"#, Pet { name: "Rex".to_owned(), additional_properties, ..Pet::default() });
}

#[test]
fn their_values_have_a_type() {
    assert!(refused::<Pet>(r#"{"name":"Rex","legs":"four"}"#).contains("expected i32"));
}
