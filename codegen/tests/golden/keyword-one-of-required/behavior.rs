//! `oneOf` and `anyOf` whose branches only assert: one struct, and a rule for which members it has.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-one-of-required/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
