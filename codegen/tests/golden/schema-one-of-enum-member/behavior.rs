//! Without a tag, the values that a member may have tell the type; an enumerated value is of its enum before it is any text.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-one-of-enum-member/spec.yaml", no_client, no_server);

suite!(Pet, Size, Cat, Dog);

use api::{Cat, CatBreed, Dog, DogBreed, Pet, Size};

#[test]
fn each_value_has_its_branch() {
    both_ways(r#"{"breed":"manx"}"#, Pet::Cat(Cat { breed: CatBreed::Manx }));
    both_ways(r#"{"breed":"beagle"}"#, Pet::Dog(Dog { breed: DogBreed::Beagle }));
    both_ways(r#""large""#, Pet::Size(Size::Large));
    both_ways(r#""Rex""#, Pet::Text("Rex".to_owned()));
}

#[test]
fn a_value_of_no_branch_is_told_why() {
    let message = refused::<Pet>(r#"{"breed":"shark"}"#);
    assert!(message.contains(r#"Cat: member `breed` is not "siamese" or "manx""#), "{message}");
}
