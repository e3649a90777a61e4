//! Every name becomes a plain Rust one.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/naming-symbols/spec.yaml", no_client, no_server);

samples!(Pet);

use api::{Pet, PetOrder};

#[test]
fn wire_names_stay() {
    let pet = Pet {
        ref_count: Some(1),
        id: Some("i".to_owned()),
        n200: Some("ok".to_owned()),
        grosse: Some(1.5),
        a_b_c: Some("abc".to_owned()),
        empty: Some("e".to_owned()),
        greater_equal: Some(2),
        order: Some(PetOrder::MinusCreated),
    };
    both_ways(r#"{"$ref-count":1,"@id":"i","200":"ok","größe":1.5,"a b.c":"abc","":"e",">=":2,"order":"-created"}"#, pet);
}

#[test]
fn values_have_names_too() {
    let names = [PetOrder::PlusCreated, PetOrder::MinusCreated, PetOrder::Star, PetOrder::Empty, PetOrder::N1st, PetOrder::U];
    assert_eq!(names.each_ref().map(PetOrder::as_str), ["+created", "-created", "*", "", "1st", "ü"]);
}
