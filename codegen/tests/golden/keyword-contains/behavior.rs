//! `contains`, `minContains`, `maxContains`: how many items are as they are described.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-contains/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
