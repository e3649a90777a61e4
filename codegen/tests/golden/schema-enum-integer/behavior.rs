//! A set of numbers is an enum whose wire form stays a number.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-enum-integer/spec.yaml", no_client, no_server);

use api::{Legs, Pet};

#[test]
fn each_number_is_a_variant() {
    both_ways(r#"{"legs":4}"#, Pet { legs: Legs::N4 });
    both_ways(r#"{"legs":-1}"#, Pet { legs: Legs::Minus1 });
    reads(r#"{"legs":2.0}"#, Pet { legs: Legs::N2 });
}

#[test]
fn other_values_are_refused() {
    for wrong in ["3", "\"4\"", "null", "4.5"] {
        refused::<Pet>(&format!(r#"{{"legs":{wrong}}}"#));
    }
    assert_eq!(Legs::ALL.len(), 4);
}

suite!(Pet, Legs);
