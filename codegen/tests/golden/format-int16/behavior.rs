//! `format: int16` is `i16`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-int16/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: i16 = -32768;
    both_ways(r#"{"value":-32768}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":32768}"#);
}
