//! `format: time` is `Time`, with or without an offset.

use specwright_runtime::date_time::Time;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-time/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Time = "21:08:00Z".parse::<Time>().unwrap();
    both_ways(r#"{"value":"21:08:00Z"}"#, Pet { value });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[
        r#""00:00:00""#,
        r#""21:08:00.5""#,
        r#""21:08:00.1234567+02:00""#,
        r#""23:59:60Z""#,
        r#""21:08:00z""#,
        r#""21:08:00-00:00""#,
    ]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[
        r#""""#,
        r#""25:00:00Z""#,
        r#""21:08""#,
        r#""1:00:00""#,
        r#""21:08:00.1234567890""#,
        r#""21:08:00+1""#,
        r#""T21:08:00""#,
    ]);
}
