//! Assertions beside a reference make a type of its own where they change it; annotations do not.

use crate::json::{both_ways, refused};
use specwright_runtime::check::Validate;
use specwright_runtime::field::Field;

specwright_macros::api!(mod api = "tests/golden/schema-ref-siblings/spec.yaml", no_client, no_server);

suite!(Pet, Person);

use api::{Person, Pet, PetOwner};

#[test]
fn siblings_hold_together_with_the_target() {
    let owner = PetOwner { name: None, age: 7 };
    let keeper = Person { name: Some("Bo".to_owned()), age: None };
    let pet = Pet { owner: owner.clone(), keeper: Some(keeper), code: Some("xy".to_owned()), friend: Field::Null };
    assert_eq!(pet.validate(), Ok(()));
    both_ways(r#"{"owner":{"age":7},"keeper":{"name":"Bo"},"code":"xy","friend":null}"#, pet);
    refused::<Pet>(r#"{"owner":{}}"#);
    let of_code = |code: &str| Pet { owner: owner.clone(), code: Some(code.to_owned()), ..Pet::default() };
    assert_eq!(of_code("").validate().unwrap_err().to_string(), "`/code` must have at least 1 characters, found 0");
    assert_eq!(of_code("xyz").validate().unwrap_err().to_string(), "`/code` must have at most 2 characters, found 3");
}
