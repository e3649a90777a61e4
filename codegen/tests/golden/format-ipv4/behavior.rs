//! `format: ipv4` is `Ipv4Addr`.

use std::net::Ipv4Addr;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-ipv4/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
    both_ways(r#"{"value":"192.0.2.1"}"#, Pet { value });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[r#""0.0.0.0""#, r#""255.255.255.255""#]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""""#, r#""192.0.2""#, r#""::1""#, r#""192.0.2.256""#, r#""192.0.02.1""#, r#""192.0.2.1 ""#]);
}
