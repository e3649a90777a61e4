//! `not`: the type is what it is without, and a rule refuses what is excluded.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-not/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
