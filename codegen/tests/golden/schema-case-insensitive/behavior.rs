//! `x-case-insensitive-properties`: names match in any case, and are written as described.

use crate::json::{both_ways, reads, refused};

specwright_macros::api!(mod api = "tests/golden/schema-case-insensitive/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn names_match_in_any_case() {
    let pet = || Pet { pet_name: "Rex".to_owned(), birth_year: Some(2020) };
    both_ways(r#"{"PetName":"Rex","BirthYear":2020}"#, pet());
    reads(r#"{"petName":"Rex","BIRTHYEAR":2020}"#, pet());
}

#[test]
fn one_member_in_two_cases_stands_twice() {
    assert!(refused::<Pet>(r#"{"PetName":"a","petname":"b"}"#).starts_with("member `PetName` stands twice"));
}
