//! A tag tells the type; it is written and read with the value and is no field of its own.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-one-of-discriminator/spec.yaml", no_client, no_server);

suite!(Pet, Cat);

use api::{Cat, Dog, Pet};

#[test]
fn the_tag_stands_beside_the_members() {
    both_ways(r#"{"kind":"cat","lives":9}"#, Pet::Cat(Cat { lives: 9 }));
    both_ways(r#"{"kind":"hound","name":"Rex"}"#, Pet::Dog(Dog { name: "Rex".to_owned() }));
    reads(r#"{"lives":9,"kind":"cat"}"#, Pet::Cat(Cat { lives: 9 }));
}

#[test]
fn a_wrong_or_missing_tag_is_told() {
    assert_eq!(refused::<Pet>(r#"{"kind":"bird"}"#), "member `kind` is `bird`, expected one of `cat`, `hound`");
    assert_eq!(refused::<Pet>(r#"{"lives":9}"#), "missing member `kind`");
    assert!(refused::<Pet>(r#"{"kind":"cat","lives":"nine"}"#).contains("expected an integer between"));
}
