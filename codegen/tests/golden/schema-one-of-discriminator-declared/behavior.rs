//! A tag that the branches declare is a field of theirs, and is not written twice.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-one-of-discriminator-declared/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Cat, CatKind, Dog, Pet};

#[test]
fn the_tag_is_a_field() {
    both_ways(r#"{"kind":"cat","lives":9}"#, Pet::Cat(Cat { kind: CatKind::Cat, lives: 9 }));
    both_ways(r#"{"name":"Rex","kind":"dog"}"#, Pet::Dog(Dog { name: Some("Rex".to_owned()), kind: "dog".to_owned() }));
}
