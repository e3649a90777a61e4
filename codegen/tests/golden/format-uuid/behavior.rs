//! `format: uuid` is `Uuid`.

use specwright_runtime::uuid::{Uuid, uuid};

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-uuid/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Uuid = uuid!("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    both_ways(r#"{"value":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":"f81d4fae"}"#);
}
