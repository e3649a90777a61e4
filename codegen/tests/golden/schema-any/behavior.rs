//! A member of any value is absent, null, or another value.

use crate::json::{both_ways, refused};
use specwright_runtime::value::Json;

specwright_macros::api!(mod api = "tests/golden/schema-any/spec.yaml", no_client, no_server);

suite!(Pet, Whatever);

use api::Pet;

#[test]
fn null_and_absent_stay_apart() {
    let pet = Pet { anything: Json::Null, something: None, nothing: None, constant: None };
    both_ways(r#"{"anything":null}"#, pet.clone());
    let all = Pet { something: Some(Json::Null), nothing: Some(()), constant: Some(()), ..pet };
    both_ways(r#"{"anything":null,"something":null,"nothing":null,"constant":null}"#, all);
}

#[test]
fn null_alone_takes_no_other_value() {
    refused::<Pet>("{}");
    refused::<Pet>(r#"{"anything":1,"nothing":0}"#);
    refused::<Pet>(r#"{"anything":1,"constant":0}"#);
}
