//! `format: int32` is `i32`.

use specwright_runtime::body::json::decode;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-int32/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: i32 = -2147483648;
    both_ways(r#"{"value":-2147483648}"#, Pet { value });
    // a body is read as JSON Schema has it: no fraction, no matter how it is written
    assert_eq!(decode::<Pet>(br#"{"value":1.0}"#), Ok(Pet { value: 1 }));
    assert_eq!(decode::<Pet>(br#"{"value":2e3}"#), Ok(Pet { value: 2000 }));
    let error = decode::<Pet>(br#"{"value":1.5}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected an integer between -2147483648 and 2147483647, found `1.5` at `/value` (line 1, column 12)"
    );
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["0", "2147483647"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&["2147483648", "-2147483649", "1.5", r#""1""#, "null", "1e400"]);
}
