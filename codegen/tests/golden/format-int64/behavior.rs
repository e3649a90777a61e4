//! `format: int64` is `i64`.

use specwright_runtime::body::json::decode;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-int64/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: i64 = -9223372036854775808;
    both_ways(r#"{"value":-9223372036854775808}"#, Pet { value });
    let error = decode::<Pet>(br#"{"value":9223372036854775808}"#).unwrap_err();
    assert_eq!(
        error.message,
        "expected an integer between -9223372036854775808 and 9223372036854775807, found `9223372036854775808`"
    );
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["0", "9223372036854775807", "9007199254740993"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&["9223372036854775808", "-9223372036854775809", "170141183460469231731687303715884105727", r#""1""#, "0.1"]);
}
