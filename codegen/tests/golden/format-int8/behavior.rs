//! `format: int8` is `i8`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-int8/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: i8 = -128;
    both_ways(r#"{"value":-128}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["128", "1.5", r#""1""#] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
