//! `format: uint32` is `u32`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-uint32/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: u32 = 4294967295;
    both_ways(r#"{"value":4294967295}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["4294967296", "-1"] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
