//! Constants with titles are variants with names; beside any text, an enum names some of them.

use crate::json::both_ways;
use specwright_runtime::check::Validate;
use specwright_runtime::field::Field;

specwright_macros::api!(mod api = "tests/golden/schema-one-of-const/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetLevel, PetMood, PetSize};

#[test]
fn values_have_names() {
    let pet = Pet { mood: Some(PetMood::Good), size: Some(PetSize::Large), level: Field::Value(PetLevel::High) };
    both_ways(r#"{"mood":"g","size":"large","level":2}"#, pet);
    both_ways(r#"{"level":null}"#, Pet { level: Field::Null, ..Pet::default() });
}

#[test]
fn another_text_is_wrong_only_where_values_are_all_there_are() {
    let huge = Pet { size: Some(PetSize::Unknown("huge".to_owned())), ..Pet::default() };
    assert_eq!(huge.validate(), Ok(()));
    let odd = Pet { mood: Some(PetMood::Unknown("odd".to_owned())), ..Pet::default() };
    assert_eq!(odd.validate().unwrap_err().to_string(), "`/mood` must be one of `g`, `b`");
}
