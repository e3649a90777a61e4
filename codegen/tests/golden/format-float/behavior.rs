//! `format: float` is `f32`: as few digits as tell it from others.

use specwright_runtime::check::Validate;

use crate::json::{both_ways, kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-float/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: f32 = 0.03;
    both_ways(r#"{"value":0.03}"#, Pet { value, share: None });
    reads(r#"{"value":0.029999999329447746}"#, Pet { value, share: None });
    reads(r#"{"value":3}"#, Pet { value: 3.0, share: None });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["0.5", "-0.0", "3.4028235e+38", "1e-45", "16777216.0", "0.1", "1.1754944e-38"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""0.5""#, "1e39", "-1e300", "1e400", "null", "NaN"]);
}

#[test]
fn bounds_hold_of_the_number_as_it_is_written() {
    for (share, valid) in [(0.03, true), (0.9, true), (0.29, true), (0.02, false), (0.91, false), (0.035, false)] {
        assert_eq!(Pet { value: 0.0, share: Some(share) }.validate().is_ok(), valid, "{share}");
    }
}
