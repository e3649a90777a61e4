//! In a merge patch, a union of objects is any value: a part of an object does not tell which branch it is of.

use specwright_runtime::json::json;
use specwright_runtime::value::Json;

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/media-merge-patch-union/spec.yaml", no_client, no_server);

samples!(Pet);

use api::{PetPatch, PetSize};

#[test]
fn parts_of_objects_are_taken_and_other_unions_have_their_type() {
    both_ways(r#"{"home":{"street":null}}"#, PetPatch::default().set_home(Json::from(json!({"street": null}))));
    both_ways(r#"{"size":3}"#, PetPatch::default().set_size(PetSize::Integer(3)));
}
