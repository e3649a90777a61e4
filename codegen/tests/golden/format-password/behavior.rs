//! `format: password` is text.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-password/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: String = "secret".to_owned();
    both_ways(r#"{"value":"secret"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":1}"#);
}
