//! `format: uint64` is `u64`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-uint64/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: u64 = 18446744073709551615;
    both_ways(r#"{"value":18446744073709551615}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["18446744073709551616", "-1"] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
