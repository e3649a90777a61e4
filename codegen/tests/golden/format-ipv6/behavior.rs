//! `format: ipv6` is `Ipv6Addr`, written in its one canonical form (RFC 5952).

use std::net::Ipv6Addr;

use crate::json::{both_ways, kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-ipv6/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    both_ways(r#"{"value":"2001:db8::1"}"#, Pet { value });
    reads(r#"{"value":"2001:0DB8:0:0:0:0:0:1"}"#, Pet { value });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[r#""::""#, r#""::1""#, r#""2001:db8::1""#, r#""::ffff:192.0.2.1""#]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""""#, r#""192.0.2.1""#, r#""1::2::3""#, r#""12345::""#, r#""fe80::1%eth0""#]);
}
