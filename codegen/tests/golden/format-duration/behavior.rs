//! `format: duration` is `Duration`, with its text.

use specwright_runtime::date_time::Duration;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-duration/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Duration = "P1DT2H".parse::<Duration>().unwrap();
    assert_eq!(value.span().get_hours(), 2);
    both_ways(r#"{"value":"P1DT2H"}"#, Pet { value });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[r#""P3W""#, r#""PT36H""#, r#""PT1.50S""#, r#""PT0S""#, r#""P1Y2M3DT4H5M6S""#, r#""-P1D""#]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[
        r#""""#,
        r#""two hours""#,
        r#""P""#,
        r#""PT""#,
        r#""P1H""#,
        r#""PT1D""#,
        r#""1 day""#,
        r#""-1d""#,
        r#""P1Y2""#,
        r#""p1d""#,
    ]);
}
