//! A list in `items`, with `additionalItems` for what follows.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-tuple-items-list/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetOpen, PetTyped};
use specwright_runtime::check::Validate;
use specwright_runtime::json::json;

#[test]
fn what_follows_is_of_the_type_that_is_said() {
    let open = PetOpen { first: Some("a".to_owned()), second: Some(1), rest: vec![json!(null).into(), json!({}).into()] };
    both_ways(r#"{"open":["a",1,null,{}]}"#, Pet { open: Some(open), ..Pet::default() });
    both_ways(r#"{"closed":["a",1]}"#, Pet { closed: Some(("a".to_owned(), 1)), ..Pet::default() });
    let typed = PetTyped { first: "a".to_owned(), rest: vec![true] };
    both_ways(r#"{"typed":["a",true]}"#, Pet { typed: Some(typed), ..Pet::default() });
    assert!(refused::<Pet>(r#"{"typed":["a",1]}"#).contains("expected a boolean"));
    refused::<Pet>(r#"{"closed":["a"]}"#);
}

#[test]
fn elements_of_several_types_are_compared() {
    let twice = PetTyped { first: "a".to_owned(), rest: vec![true, true] };
    assert_eq!(twice.validate().unwrap_err().to_string(), "the value must have no two items alike");
}
