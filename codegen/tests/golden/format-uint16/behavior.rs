//! `format: uint16` is `u16`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-uint16/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: u16 = 65535;
    both_ways(r#"{"value":65535}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["65536", "-1"] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
