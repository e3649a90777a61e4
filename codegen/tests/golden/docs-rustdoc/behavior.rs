//! Texts that would be tests, links to items or open tags are texts: `tests/docs.rs` runs rustdoc over all of them.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/docs-rustdoc/spec.yaml", no_client, no_server);

samples!(Pet);

use api::Pet;

#[test]
fn the_code_is_what_it_would_be_without_them() {
    both_ways(r#"{"html":"<b>"}"#, Pet { html: Some("<b>".to_owned()), ..Pet::default() });
}
