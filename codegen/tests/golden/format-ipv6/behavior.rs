//! `format: ipv6` is `Ipv6Addr`.

use std::net::Ipv6Addr;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-ipv6/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    both_ways(r#"{"value":"2001:db8::1"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    refused::<Pet>(r#"{"value":"192.0.2.1"}"#);
}
