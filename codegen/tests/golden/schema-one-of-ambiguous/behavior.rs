//! The branch that knows more of the members is taken, else the first; trying does not multiply with depth.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-one-of-ambiguous/spec.yaml", no_client, no_server);

suite!(Term, Sum, Product);

use api::{Product, Sum, Term};

#[test]
fn the_likeliest_branch_is_taken() {
    both_ways(r#"{"terms":[]}"#, Term::Sum(Sum { terms: Some(Vec::new()), carry: None }));
    both_ways(r#"{"sign":"+"}"#, Term::Product(Product { terms: None, sign: Some("+".to_owned()) }));
}

#[test]
fn a_fault_in_the_depth_is_found_in_time() {
    let depth = 100;
    let text = r#"{"terms":["#.repeat(depth) + r#"{"terms":1}"# + &"]}".repeat(depth);
    assert!(refused::<Term>(&text).contains("nested deeper"));
    let depth = 50;
    let text = r#"{"terms":["#.repeat(depth) + r#"{"terms":1}"# + &"]}".repeat(depth);
    let message = refused::<Term>(&text);
    assert!(message.contains("none of the alternatives") && message.len() < 3000, "{message}");
}
