//! `unevaluatedProperties`: closed by the type where that can be told, by a rule where a value decides.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-unevaluated-properties/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
    instances::<api::Dog>(text, "Dog");
}
