//! A branch that declares the tag has a field of it; beside the others it is written and taken away.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-discriminator-mixed/spec.yaml", no_client, no_server);

suite!(Pet, Cat, Dog);

use api::{Dog, DogKind, Pet};

#[test]
fn the_tag_stands_on_the_wire_once() {
    both_ways(r#"{"kind":"Cat","lives":9}"#, Pet::Cat([("lives".to_owned(), 9)].into_iter().collect()));
    both_ways(r#"{"kind":"hound"}"#, Pet::Dog(Dog { kind: DogKind::Hound }));
}

#[test]
fn what_a_branch_says_of_its_tag_counts_and_not_its_name() {
    assert!(refused::<Pet>(r#"{"kind":"Dog"}"#).starts_with("member `kind` is `Dog`, expected one of `Cat`, `hound`"));
}
