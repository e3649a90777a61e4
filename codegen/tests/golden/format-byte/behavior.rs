//! `format: byte` is `Base64`.

use specwright_runtime::base64_text::Base64;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-byte/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Base64 = Base64::from(vec![0, 1, 2]);
    both_ways(r#"{"value":"AAEC"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in [r#""*""#, r#""A""#] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
