//! `if`, `then`, `else`: members that a case names are kept and checked.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-if-then-else/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
