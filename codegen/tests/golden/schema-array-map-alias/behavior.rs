//! Lists are `Vec`, maps keep their order, and a named schema without members is a type alias.

use specwright_runtime::json;

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-array-map-alias/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn lists_and_maps_are_rusts_own() {
    let tags: Vec<String> = vec!["small".to_owned()];
    let weights = [("young".to_owned(), 0.5), ("adult".to_owned(), 20.25)].into_iter().collect();
    let pet = Pet { tags, weights, id: 7_i64, friends: Some(vec![8, 9]), any: Some(json::json!([null, {}]).into()) };
    both_ways(r#"{"tags":["small"],"weights":{"young":0.5,"adult":20.25},"id":7,"friends":[8,9],"any":[null,{}]}"#, pet);
}
