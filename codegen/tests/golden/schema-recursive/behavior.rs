//! A type that contains itself is boxed where it has to be, and only there.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-recursive/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn families_nest() {
    let child = Pet { name: "Pup".to_owned(), ..Pet::default() };
    let mother = Some(Box::new(Pet { name: "Laika".to_owned(), ..Pet::default() }));
    let pet = Pet { name: "Rex".to_owned(), mother, children: Some(vec![child]) };
    both_ways(r#"{"name":"Rex","mother":{"name":"Laika"},"children":[{"name":"Pup"}]}"#, pet);
}
