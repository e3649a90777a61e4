//! The property that tells what a value is stands in requests too, though it is said to be read only.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/access-read-only-tag/spec.yaml", no_client, no_server);

suite!(Pet, PetRequest = "Pet", Cat, CatRequest = "Cat", Dog);

use api::{Cat, CatRequest, Pet, PetRequest};

#[test]
fn a_request_carries_the_tag() {
    both_ways(r#"{"kind":"Cat","lives":9}"#, PetRequest::Cat(CatRequest { kind: "Cat".to_owned(), lives: Some(9) }));
    let cat = Cat { kind: "Cat".to_owned(), id: 1, lives: None };
    both_ways(r#"{"kind":"Cat","id":1}"#, Pet::Cat(cat.clone()));
    assert_eq!(PetRequest::from(Pet::Cat(cat)), PetRequest::Cat(CatRequest { kind: "Cat".to_owned(), lives: None }));
}
