//! `prefixItems` is a tuple.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-tuple/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn each_place_has_its_type() {
    both_ways(r#"{"position":[1.5,-2.25,"m"]}"#, Pet { position: (1.5, -2.25, "m".to_owned()) });
    refused::<Pet>(r#"{"position":[1.5,-2.25]}"#);
    refused::<Pet>(r#"{"position":[1.5,-2.25,"m","more"]}"#);
}
