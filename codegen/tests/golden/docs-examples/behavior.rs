//! A value that the description shows is shown as the code that makes it, which is this code.

use crate::json::reads;

specwright_macros::api!(mod api = "tests/golden/docs-examples/spec.yaml", no_client, no_server, doc_path("my_crate::pets"));

samples!(Pet, Size, Stay, Rooms);

use api::types::{Pet, PetState, Rooms, Size, Stay};
use specwright_runtime::json;

#[test]
fn the_code_makes_the_value() -> Result<(), Box<dyn std::error::Error>> {
    let pet = Pet::new("Rex").with_state(PetState::Here).with_note(specwright_runtime::field::Field::Null);
    reads(r#"{"name":"Rex","state":"here","note":null}"#, pet);
    let size = Size { x: 3, y: Some(0.5) };
    reads(r#"{"x":3,"y":0.5}"#, size);
    let rooms: Rooms = vec![1, 2];
    let stay =
        Stay { pet: Pet::new("Rex").with_born("2026-11-26".parse()?), rooms, extra: Some(json::from_str(r#"{"window":true}"#)?) };
    reads(r#"{"pet":{"name":"Rex","born":"2026-11-26"},"rooms":[1,2],"extra":{"window":true}}"#, stay);
    Ok(())
}
