//! `defaultMapping`: a missing or unknown tag means the branch it names.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-discriminator-default/spec.yaml", no_client, no_server);

suite!(Pet, Cat, Other);

use api::{Cat, CatKind, Other, Pet};

#[test]
fn other_tags_and_none_mean_the_default() {
    both_ways(r#"{"kind":"Cat","lives":9}"#, Pet::Cat(Cat { kind: CatKind::Cat, lives: Some(9) }));
    let other = |kind: Option<&str>| {
        Pet::Other(Other {
            kind: kind.map(str::to_owned),
            additional_properties: [("legs".to_owned(), 8.into())].into_iter().collect(),
        })
    };
    both_ways(r#"{"kind":"Spider","legs":8}"#, other(Some("Spider")));
    both_ways(r#"{"legs":8}"#, other(None));
}
