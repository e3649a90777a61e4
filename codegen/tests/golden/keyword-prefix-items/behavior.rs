//! `prefixItems` with more items behind: a list of any values, each checked by its position.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-prefix-items/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
