//! Without a tag, the value itself tells the type.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-one-of-shape/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Cat, Dog, Pet};

#[test]
fn each_branch_is_found() {
    both_ways(r#""Rex""#, Pet::Text("Rex".to_owned()));
    both_ways("7", Pet::Integer(7));
    both_ways(r#"{"lives":9}"#, Pet::Cat(Cat { lives: 9 }));
    both_ways(r#"{"barks":true}"#, Pet::Dog(Dog { barks: true }));
}

#[test]
fn what_fits_no_branch_is_refused() {
    let message = refused::<Pet>("[]");
    assert!(message.starts_with("the value fits none of the alternatives (Text: "), "{message}");
    assert!(message.contains("; Cat: "), "{message}");
}
