//! `format: float` is `f32`: as few digits as tell it from others.

use crate::json::{both_ways, kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-float/spec.yaml", no_client, no_server);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: f32 = 0.03;
    both_ways(r#"{"value":0.03}"#, Pet { value });
    reads(r#"{"value":0.029999999329447746}"#, Pet { value });
    reads(r#"{"value":3}"#, Pet { value: 3.0 });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["0.5", "-0.0", "3.4028235e+38", "1e-45", "16777216.0", "0.1", "1.1754944e-38"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""0.5""#, "1e39", "-1e300", "1e400", "null", "NaN"]);
}
