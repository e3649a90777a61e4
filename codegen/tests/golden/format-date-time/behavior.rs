//! `format: date-time` is `DateTime`, with the offset and the digits that it came with.

use specwright_runtime::date_time::DateTime;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-date-time/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: DateTime = "2026-11-23T21:08:00+01:00".parse::<DateTime>().unwrap();
    both_ways(r#"{"value":"2026-11-23T21:08:00+01:00"}"#, Pet { value });
    assert_eq!(value.timestamp().unwrap().to_string(), "2026-11-23T20:08:00Z");
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[
        r#""2024-03-01T10:20:30.1234567Z""#,
        r#""0001-01-01T00:00:00""#,
        r#""2024-03-01T10:20:30+00:00""#,
        r#""2024-03-01T10:20:30-00:00""#,
        r#""2024-03-01T10:20:30-05:30""#,
        r#""2024-03-01T10:20:30.000Z""#,
        r#""2024-03-01T10:20:30.123456789""#,
        r#""2024-03-01t10:20:30z""#,
        r#""2024-03-01 10:20:30""#,
        r#""2016-12-31T23:59:60Z""#,
    ]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[
        r#""""#,
        r#""2026-11-23 at nine""#,
        r#""2026-13-01T00:00:00Z""#,
        r#""2026-02-30T00:00:00Z""#,
        r#""2026-11-23""#,
        r#""2026-11-23T24:00:00Z""#,
        r#""2026-11-23T10:00:00.1234567890Z""#,
        r#""2026-11-23T10:00:00+0200""#,
        r#""2026-11-23T10:00:00+24:00""#,
        r#""2026-11-23T10:00Z""#,
        "0",
    ]);
}
