//! `patternProperties` of several types and beside named members: what the map of others cannot say.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-pattern-properties/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
    instances::<api::Tags>(text, "Tags");
}
