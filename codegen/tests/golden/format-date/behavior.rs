//! `format: date` is `Date`.

use specwright_runtime::date_time::Date;
use specwright_runtime::jiff::civil::date;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-date/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Date = date(2026, 11, 23).into();
    both_ways(r#"{"value":"2026-11-23"}"#, Pet { value });
    assert_eq!(value.year(), 2026);
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[r#""0001-01-01""#, r#""2024-02-29""#, r#""9999-12-31""#]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[
        r#""""#,
        r#""23.11.2026""#,
        r#""2026-02-30""#,
        r#""2025-02-29""#,
        r#""20261123""#,
        r#""2026-11-23T00:00:00""#,
        r#""+002026-11-23""#,
        r#""2026-11-3""#,
        "20261123",
    ]);
}
