//! An integer without a format has 64 bits: with a sign, unless its bounds say otherwise.

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/schema-integer-range/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let pet = Pet { value: -1_i64, size: Some(18446744073709551615_u64), small: Some(3_i64) };
    both_ways(r#"{"value":-1,"size":18446744073709551615,"small":3}"#, pet);
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["9223372036854775807", "-9223372036854775808"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&["9223372036854775808", r#"1,"size":-1"#, r#"1,"size":18446744073709551616"#, "1.5"]);
}
