//! Assertions beside a type that is no text or number in Rust: they are about what is written.

use crate::instances::instances;

specwright_macros::api!(mod api = "tests/golden/keyword-format-and-pattern/spec.yaml", no_client);

#[test]
fn instances_are_taken_or_refused() {
    let text = include_str!("instances.json");
    instances::<api::Pet>(text, "Pet");
}
