//! `Ord` is derived on structs where it is asked for, as far as their fields have it.

specwright_macros::api!(mod api = "tests/golden/options-derive-ord/spec.yaml", derive("Ord"), no_client, no_server);

use api::{Name, Pet, Toy};
use specwright_runtime::field::Field;

#[test]
fn structs_are_ordered_by_their_fields() {
    let name = |first: &str, last: Field<String>| Name { first: first.to_owned(), last };
    let mut names = [name("b", Field::Absent), name("a", Field::Null), name("a", Field::Absent)];
    names.sort();
    assert_eq!(names, [name("a", Field::Absent), name("a", Field::Null), name("b", Field::Absent)]);
}

#[test]
fn what_holds_numbers_is_compiled_without_it() {
    assert_eq!(Pet { name: String::new(), toy: Some(Toy::default()) }.toy, Some(Toy::default()));
}
