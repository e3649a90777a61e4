//! `additionalProperties: false` refuses what has no name in the description.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-closed-object/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn another_member_is_refused() {
    both_ways(r#"{"name":"Rex"}"#, Pet { name: "Rex".to_owned(), ..Pet::default() });
    assert!(refused::<Pet>(r#"{"name":"Rex","wings":2}"#).starts_with("unknown member `wings`"));
}
