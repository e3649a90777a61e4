//! `format: time` is `Time`.

use specwright_runtime::date_time::Time;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-time/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Time = "21:08:00Z".parse::<Time>().unwrap();
    both_ways(r#"{"value":"21:08:00Z"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":"25:00:00Z"}"#);
}
