//! `prefixItems` whose elements must all be there is a tuple.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-tuple/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;
use specwright_runtime::body::json;

#[test]
fn each_place_has_its_type() {
    both_ways(r#"{"position":[1.5,-2.25,"m"]}"#, Pet { position: (1.5, Some(-2.25), "m".to_owned()) });
    both_ways(r#"{"position":[1.5,null,"m"]}"#, Pet { position: (1.5, None, "m".to_owned()) });
    refused::<Pet>(r#"{"position":[1.5,-2.25,1]}"#);
}

#[test]
fn another_number_of_elements_is_refused() {
    for (text, message) in [
        (r#"{"position":[1.5,-2.25]}"#, "expected an array of 3 elements, found 2 at `/position`"),
        (r#"{"position":[1.5,-2.25,"m","more"]}"#, "the array has more elements than are expected at `/position/3`"),
    ] {
        let error = json::decode::<Pet>(text.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    }
}
