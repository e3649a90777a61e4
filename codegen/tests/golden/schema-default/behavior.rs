//! A member with a default is a plain value; absence reads as the default.

use crate::json::{both_ways, reads};

specwright_macros::api!(mod api = "tests/golden/schema-default/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, State};

#[test]
fn absent_members_are_their_defaults() {
    let pet = Pet { name: "Rex".to_owned(), legs: 4, alive: true, weight: 1.5, tags: vec!["new".to_owned()], state: State::Here };
    reads("{}", pet.clone());
    both_ways(
        r#"{"name":"Rex","legs":3,"alive":true,"weight":1.5,"tags":["new"],"state":"gone"}"#,
        Pet { legs: 3, state: State::Gone, ..pet },
    );
}
