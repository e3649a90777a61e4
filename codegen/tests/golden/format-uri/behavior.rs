//! `format: uri` is text.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-uri/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: String = "https://example.com/a?b#c".to_owned();
    both_ways(r#"{"value":"https://example.com/a?b#c"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":1}"#);
}
