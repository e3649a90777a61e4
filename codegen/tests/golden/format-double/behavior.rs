//! `format: double` is `f64`, to the last digit.

use crate::json::{both_ways, kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-double/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: f64 = 0.1;
    both_ways(r#"{"value":0.1}"#, Pet { value });
    reads(r#"{"value":1}"#, Pet { value: 1.0 });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[
        "-0.0",
        "5e-324",
        "1.7976931348623157e+308",
        "9007199254740992.0",
        "0.30000000000000004",
        "123456789.12345679",
        "2.2250738585072014e-308",
    ]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""0.1""#, "1e309", "-1e400", "null", "Infinity"]);
}
