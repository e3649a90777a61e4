//! Texts of the description are docs, and none of them escapes its comment.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/docs-markdown/spec.yaml", no_server);

samples!(Pet);

use api::Pet;

#[test]
#[allow(deprecated)]
fn the_code_is_what_it_would_be_without_them() {
    both_ways(r#"{"name":"Rex"}"#, Pet { name: Some("Rex".to_owned()) });
    let client = api::Client::builder("http://localhost").build().unwrap();
    let _not_sent = client.api().list_pets();
}
