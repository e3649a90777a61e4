//! A property of two branches has the values that both allow.

use crate::json::{both_ways, refused};
use specwright_runtime::check::Validate;

specwright_macros::api!(mod api = "tests/golden/schema-all-of-intersection/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetHome, PetSize};

fn pet() -> Pet {
    let home = PetHome { street: "A".to_owned(), number: Some(1) };
    Pet { name: "Rex".to_owned(), size: PetSize::Large, age: Some(30), home: Some(home), tags: Some(vec!["a".to_owned()]) }
}

#[test]
fn what_both_allow_is_taken() {
    both_ways(r#"{"name":"Rex","size":"large","age":30,"home":{"street":"A","number":1},"tags":["a"]}"#, pet());
    assert_eq!(pet().validate(), Ok(()));
}

#[test]
fn what_either_refuses_is_refused() {
    refused::<Pet>(r#"{"name":null,"size":"large"}"#);
    refused::<Pet>(r#"{"name":"Rex","size":"large","age":1.5}"#);
    refused::<Pet>(r#"{"name":"Rex","size":"large","home":{}}"#);
    let wrong =
        Pet { name: "Goofy".to_owned(), size: PetSize::Unknown("huge".to_owned()), age: Some(31), home: None, tags: None };
    let violations = wrong.validate().unwrap_err().to_string();
    let expected = [
        "`/name` must have at most 3 characters, found 5",
        "`/size` must be one of `medium`, `large`",
        "`/age` must be at most 30, found 31",
    ];
    assert_eq!(violations, expected.join("; "));
}
