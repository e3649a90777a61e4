//! `format: duration` is `Duration`.

use specwright_runtime::date_time::Duration;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-duration/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Duration = "P1DT2H".parse::<Duration>().unwrap();
    both_ways(r#"{"value":"P1DT2H"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":"two hours"}"#);
}
