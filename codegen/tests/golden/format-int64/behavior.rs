//! `format: int64` is `i64`.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-int64/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: i64 = -9223372036854775808;
    both_ways(r#"{"value":-9223372036854775808}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":9223372036854775808}"#);
}
