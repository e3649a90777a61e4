//! `dependencies`, as JSON Schema had it until 2019-09: lists of members, and schemas.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-dependencies/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
