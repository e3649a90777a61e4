//! `allOf` is one struct with the members of all branches.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-all-of/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn members_of_all_branches_stand_together() {
    both_ways(r#"{"name":"Rex","legs":4}"#, Pet { name: "Rex".to_owned(), legs: 4, nickname: None });
    assert!(refused::<Pet>(r#"{"legs":4}"#).starts_with("missing member `name`"));
}
