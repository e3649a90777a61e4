//! `dependentRequired`: a member asks for others.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-dependent-required/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
