//! `format: double` is `f64`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-double/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: f64 = 0.1;
    both_ways(r#"{"value":0.1}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":"0.1"}"#);
}
