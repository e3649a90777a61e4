//! `format: unixtime` is `UnixTime`: seconds, which become an instant.

use specwright_runtime::date_time::UnixTime;

use crate::json::{kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-unixtime/spec.yaml", no_client, no_server);

suite!(Pet, Stored);

use api::{Pet, Stored};

#[test]
fn the_value_has_its_own_type() {
    let value: UnixTime = UnixTime(1_795_468_080);
    reads(r#"{"value":1795468080}"#, Pet { value });
    assert_eq!(value.timestamp().unwrap().to_string(), "2026-11-23T21:08:00Z");
}

#[test]
fn a_default_is_of_the_type() {
    reads("{}", Stored { value: UnixTime(1_795_468_080) });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["0", "9223372036854775807"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&["1.5", "9223372036854775808", r#""1""#, "null"]);
}
