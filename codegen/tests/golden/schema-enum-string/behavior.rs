//! A set of texts is an enum; a text that a newer server sends is kept.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-enum-string/spec.yaml", no_client, no_server);

suite!(Pet, State);

use api::{Pet, PetSize, State};

#[test]
fn each_text_is_a_variant() {
    both_ways(r#"{"state":"sold-out","size":"extra large"}"#, Pet { state: State::SoldOut, size: Some(PetSize::Xl) });
    both_ways(r#"{"state":"pending_review"}"#, Pet { state: State::PendingReview, size: None });
}

#[test]
fn an_unknown_text_is_kept() {
    both_ways(r#"{"state":"on-loan"}"#, Pet { state: State::Unknown("on-loan".to_owned()), size: None });
}

#[test]
fn variants_and_texts_belong_together() {
    assert_eq!(State::from_text("available"), Some(State::Available));
    assert_eq!((State::SoldOut.as_str(), PetSize::L.as_str()), ("sold-out", "LARGE"));
    assert!(refused::<Pet>(r#"{"state":1}"#).contains("expected a string"));
}

#[test]
fn texts_become_values_and_are_compared_with_them() {
    assert_eq!((State::from("sold-out"), State::from("lost".to_owned())), (State::SoldOut, State::Unknown("lost".to_owned())));
    assert_eq!("pending_review".parse(), Ok(State::PendingReview));
    assert!(State::SoldOut == "sold-out" && State::SoldOut != *"sold out");
    assert_eq!((format!("{:>10}", State::SoldOut), State::SoldOut.as_ref()), ("  sold-out".to_owned(), "sold-out"));
    assert!(State::Available < State::SoldOut);
}
