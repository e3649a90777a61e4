//! What is required is an argument, what is not is chained, and both begin with what the description says.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-constructors/spec.yaml", no_client, no_server);

suite!(Pet, Answer);

use api::{Answer, Pet};
use specwright_runtime::field::Field;

#[test]
#[allow(deprecated)]
fn a_value_is_made_in_a_chain() {
    let born = "2026-11-26T10:00:00Z".parse().unwrap();
    let mother = Pet::new("Ann", born, None);
    let pet = Pet::new("Rex", born, Some(3))
        .with_tag("small")
        .with_with_tag(true)
        .with_new(5)
        .with_note("loud".to_owned())
        .with_parent(mother.clone());
    assert_eq!((pet.food.as_str(), &pet.parent, &pet.note), ("bones", &Some(Box::new(mother)), &Field::Value("loud".to_owned())));
    assert_eq!(pet.clone().with_note(None).note, Field::Null);
    both_ways(
        r#"{"name":"Rex","born":"2026-11-26T10:00:00Z","rank":null,"with_tag":true,"food":"fish"}"#,
        Pet::new("Rex", born, None).with_with_tag(true).with_food("fish"),
    );
}

#[test]
fn answers_are_made_of_what_is_required() {
    assert_eq!(Answer { a: Some(1), ..Answer::new(7) }, Answer { id: 7, a: Some(1), ..Answer::default() });
}
