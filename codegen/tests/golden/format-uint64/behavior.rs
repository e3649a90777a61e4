//! `format: uint64` is `u64`.

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-uint64/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: u64 = 18446744073709551615;
    both_ways(r#"{"value":18446744073709551615}"#, Pet { value });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["0", "9223372036854775808"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&["18446744073709551616", "-1", r#""1""#, "1.5"]);
}
