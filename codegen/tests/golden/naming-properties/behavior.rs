//! Properties that differ in case or punctuation only, and names that are none in Rust.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/naming-properties/spec.yaml", no_client, no_server);

samples!(Pet);

use api::Pet;

#[test]
fn each_property_has_a_field_of_its_own() {
    let wire =
        r#"{"Name":"1","name":"2","NAME":"3","na-me":"4","na.me":"5","na_me":"6","_":"7","__":"8","self":"9","Self":"10","#;
    let wire = format!("{wire}{}", r#""super":"11","crate":"12","Type":"13","type":"14","3d":"15","日本":"16","日 本":"17"}"#);
    let mut number = 0;
    let mut next = || {
        number += 1;
        Some(number.to_string())
    };
    let pet = Pet {
        name: next(),
        name2: next(),
        name3: next(),
        na_me: next(),
        na_me2: next(),
        na_me3: next(),
        underscore: next(),
        underscore_underscore: next(),
        self_: next(),
        self2: next(),
        super_: next(),
        crate_: next(),
        r#type: next(),
        type2: next(),
        n3d: next(),
        ri_ben: next(),
        ri_ben2: next(),
    };
    both_ways(&wire, pet);
}
