//! `format: byte` is `Base64`: the standard alphabet, with or without padding.

use specwright_runtime::base64_text::Base64;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-byte/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Base64 = Base64::from(vec![0, 1, 2]);
    both_ways(r#"{"value":"AAEC"}"#, Pet { value });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[r#""""#, r#""AAEC""#, r#""AA==""#, r#""AA""#, r#""AAE=""#, r#""AAE""#, r#""+/+/""#]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""*""#, r#""A""#, r#""AB==""#, r#""AA=""#, r#""-_-_""#, r#"" AAEC""#, "1", "null"]);
}
