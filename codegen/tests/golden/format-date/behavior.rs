//! `format: date` is `Date`.

use specwright_runtime::jiff::civil::{Date, date};

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-date/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Date = date(2026, 11, 23);
    both_ways(r#"{"value":"2026-11-23"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in [r#""23.11.2026""#, r#""2026-02-30""#] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
