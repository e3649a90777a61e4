//! `format: ipv4` is `Ipv4Addr`.

use std::net::Ipv4Addr;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/format-ipv4/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
    both_ways(r#"{"value":"192.0.2.1"}"#, Pet { value });
}

#[test]
fn other_values_are_refused() {
    for wrong in [r#""192.0.2""#, r#""::1""#] {
        refused::<Pet>(&format!(r#"{{"value":{wrong}}}"#));
    }
}
