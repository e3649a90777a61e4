//! Schemas in place that say the same are one type; one that says something else, or has a name, is another.

specwright_macros::api!(mod api = "tests/golden/schema-alike/spec.yaml");

suite!(Link);

use api::{Link, LinkKind, ListPetsResponse, ListPetsResponseFirst, ListPetsResponseOther};

#[test]
fn what_is_alike_is_one_type() {
    let next = ListPetsResponseFirst { href: None, kind: Some(LinkKind::Next) };
    let response = ListPetsResponse {
        links: vec![next.clone()],
        first: Some(next),
        other: Some(ListPetsResponseOther { href: Some("/".to_owned()), kind: None }),
    };
    assert_ne!(response.first.as_ref(), None);
    let named = Link { href: None, kind: None };
    assert_eq!(named.href, None);
}
