//! An object that names no members takes any; one that refuses all others has none.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-empty-object/spec.yaml", no_client, no_server);

suite!(Pet, Marker);

use api::{Marker, Pet, PetNothing};
use specwright_runtime::json::json;
use specwright_runtime::value::Map;

#[test]
fn members_that_nobody_named_are_kept() {
    let any = Map::from([("a".to_owned(), json!({"b": [1]}).into())]);
    both_ways(r#"{"any":{"a":{"b":[1]}},"listed":{}}"#, Pet { any, listed: Some(Map::new()), nothing: None, marker: None });
}

#[test]
fn an_object_without_members_is_a_type() {
    let pet = Pet { any: Map::new(), listed: None, nothing: Some(PetNothing {}), marker: Some(Marker {}) };
    both_ways(r#"{"any":{},"nothing":{},"marker":{}}"#, pet);
    assert!(refused::<Pet>(r#"{"any":{},"nothing":{"a":1}}"#).contains("unknown member `a`"));
}
