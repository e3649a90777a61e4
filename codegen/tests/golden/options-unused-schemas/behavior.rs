//! Component schemas that no operation reaches have types where that is asked for.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/options-unused-schemas/spec.yaml", no_client, no_server, unused_schemas);

samples!(Pet);

use api::Pet;

#[test]
fn the_type_is_there() {
    both_ways(r#"{"name":"Rex"}"#, Pet { name: Some("Rex".to_owned()) });
}
