//! `format: float` is `f32`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-float/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: f32 = 0.5;
    both_ways(r#"{"value":0.5}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":"0.5"}"#);
}
