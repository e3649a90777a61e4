//! `format: base64url` is `Base64Url`: the alphabet of URLs, with or without padding.

use specwright_runtime::base64_text::Base64Url;

use crate::json::{kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-base64url/spec.yaml", no_client, no_server);

suite!(Pet, Stored);

use api::{Pet, Stored};

#[test]
fn the_value_has_its_own_type() {
    let value: Base64Url = Base64Url::from(vec![255, 239]);
    reads(r#"{"value":"_-8"}"#, Pet { value });
}

#[test]
fn a_default_is_of_the_type() {
    reads("{}", Stored { value: Base64Url::from(vec![255, 239]) });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[r#""""#, r#""AAEC""#, r#""AA==""#, r#""AA""#, r#""AAE=""#, r#""AAE""#, r#""-_-_""#, r#""__8""#]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""*""#, r#""A""#, r#""AB==""#, r#""AA=""#, r#""+/+/""#, r#"" AAEC""#, "1", "null"]);
}
