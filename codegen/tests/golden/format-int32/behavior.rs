//! `format: int32` is `i32`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-int32/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: i32 = -2147483648;
    both_ways(r#"{"value":-2147483648}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["2147483648", "1e3"] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
