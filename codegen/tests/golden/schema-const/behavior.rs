//! `const` is an enum of one, and never open.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-const/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetAlive, PetKind, PetMeta, PetOrigin, PetRatio, PetVersion};

fn pet() -> Pet {
    Pet { kind: PetKind::Pet, version: None, ratio: None, alive: None, nothing: None, origin: None, meta: None }
}

#[test]
fn the_value_is_written_and_no_other_is_read() {
    both_ways(r#"{"kind":"pet","version":2}"#, Pet { version: Some(PetVersion::N2), ..pet() });
    refused::<Pet>(r#"{"kind":"plant"}"#);
    refused::<Pet>(r#"{"kind":"pet","version":3}"#);
    both_ways(
        r#"{"kind":"pet","ratio":0.5,"alive":true}"#,
        Pet { ratio: Some(PetRatio::N05), alive: Some(PetAlive::True), ..pet() },
    );
    refused::<Pet>(r#"{"kind":"pet","alive":false}"#);
}

#[test]
fn lists_and_objects_are_compared_whole() {
    let whole = Pet { origin: Some(PetOrigin::N00), meta: Some(PetMeta::AB), ..pet() };
    both_ways(r#"{"kind":"pet","origin":[0,0],"meta":{"a":{"b":[]}}}"#, whole);
    refused::<Pet>(r#"{"kind":"pet","origin":[0]}"#);
    refused::<Pet>(r#"{"kind":"pet","meta":{"a":{}}}"#);
    refused::<Pet>(r#"{"kind":"pet","nothing":0}"#);
}
