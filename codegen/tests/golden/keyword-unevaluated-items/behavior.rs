//! `unevaluatedItems`: the type says it where it can, a rule where a value decides.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-unevaluated-items/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
