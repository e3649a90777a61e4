//! `format: uint8` is `u8`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-uint8/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: u8 = 255;
    both_ways(r#"{"value":255}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["256", "-1"] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
