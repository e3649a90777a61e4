//! Every value has a name of its own, whatever its text; a description may give one.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-enum-names/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetClash, PetLong, PetOdd};

#[test]
fn texts_that_become_the_same_name_are_numbered() {
    let clash = |value: &str| PetClash::from(value);
    assert_eq!([clash("a b"), clash("a-b"), clash("A_B")], [PetClash::AB, PetClash::AB2, PetClash::AB3]);
    assert_eq!([clash("Unknown"), clash("unknown")], [PetClash::Unknown2, PetClash::Unknown3]);
    assert_eq!(clash("other"), PetClash::Unknown("other".to_owned()));
}

#[test]
fn texts_without_letters_have_names() {
    let odd = [PetOdd::Empty, PetOdd::Blank, PetOdd::Percent, PetOdd::N1st, PetOdd::Grosse];
    assert_eq!(odd.each_ref().map(PetOdd::as_str), ["", " ", "%", "1st", "Größe"]);
    assert_eq!([PetOdd::LessEqual, PetOdd::Self_, PetOdd::AB].each_ref().map(PetOdd::as_str), ["<=", "self", "a`b"]);
    both_ways(r#"{"odd":""}"#, Pet { odd: Some(PetOdd::Empty), ..Pet::default() });
}

#[test]
fn long_texts_have_shorter_names() {
    let (more, less) =
        (PetLong::EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd, PetLong::EverythingThatMayBeSaidOfAnAnimalInOneSentenceAnd2);
    assert!(more.as_str().ends_with("and no more") && less.as_str().ends_with("and no less"));
}
