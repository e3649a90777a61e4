//! `format: date-time` is `DateTime`.

use specwright_runtime::date_time::DateTime;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-date-time/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: DateTime = "2026-11-23T21:08:00+01:00".parse::<DateTime>().unwrap();
    both_ways(r#"{"value":"2026-11-23T21:08:00+01:00"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in [r#""2026-11-23 at nine""#, r#""2026-13-01T00:00:00Z""#] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
