//! `$dynamicRef` and `$anchor`: a reference to the first schema of the document with that name.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-dynamic-ref/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Node>(text, "Node");
}
