//! `propertyNames`: what the name of every member must be.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-property-names/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
