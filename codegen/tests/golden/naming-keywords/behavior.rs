//! Keywords become raw names, or get an underscore where Rust has no raw one; the wire keeps its own.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/naming-keywords/spec.yaml", no_client, no_server);

samples!(Pet, Self_ = "Self", OptionSchema = "Option");

use api::{OptionSchema, Pet, Self_};

#[test]
fn wire_names_stay() {
    let pet = Pet {
        r#type: "dog".to_owned(),
        self_: "Rex".to_owned(),
        r#async: Some(true),
        crate_: Some(Self_ { r#match: Some("all".to_owned()) }),
        r#box: Some(OptionSchema::Self_),
    };
    both_ways(r#"{"type":"dog","self":"Rex","async":true,"crate":{"match":"all"},"box":"self"}"#, pet);
    assert_eq!(OptionSchema::None.as_str(), "None");
}
