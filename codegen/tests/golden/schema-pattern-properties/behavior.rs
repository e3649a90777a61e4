//! Members that a pattern names are kept in a map.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-pattern-properties/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn members_are_kept() {
    let additional_properties = [("note-1".to_owned(), "shy".to_owned())].into_iter().collect();
    both_ways(r#"{"name":"Rex","note-1":"shy"}"#, Pet { name: "Rex".to_owned(), additional_properties, ..Pet::default() });
}
