//! Lists of lists, of what may be null, of a fixed length, and the list that is always empty.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-array-nested/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;
use specwright_runtime::check::Validate;

#[test]
fn each_level_is_a_list() {
    both_ways(r#"{"grid":[[[1,2],[]],[]]}"#, Pet { grid: Some(vec![vec![vec![1, 2], vec![]], vec![]]), ..Pet::default() });
    assert!(refused::<Pet>(r#"{"grid":[[1]]}"#).contains("expected a sequence"));
}

#[test]
fn an_element_may_be_null() {
    both_ways(r#"{"names":["a",null]}"#, Pet { names: Some(vec![Some("a".to_owned()), None]), ..Pet::default() });
}

#[test]
fn a_list_of_one_type_and_a_fixed_length_is_checked() {
    let corners = Pet { corners: Some(vec![vec![1.0, 2.0], vec![3.0]]), ..Pet::default() };
    assert_eq!(corners.validate().unwrap_err().to_string(), "`/corners/1` must have at least 2 items, found 1");
}

#[test]
fn the_empty_list_is_empty() {
    both_ways(r#"{"none":[],"empty":[]}"#, Pet { none: Some([]), empty: Some([]), ..Pet::default() });
    refused::<Pet>(r#"{"none":[1]}"#);
    refused::<Pet>(r#"{"empty":["a"]}"#);
}
