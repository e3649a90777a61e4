//! Values and defaults of the description keep their digits; a value is told by what it is, not by how it is written.

use crate::json::{kept, none_of};

specwright_macros::api!(mod api = "tests/golden/schema-enum-exact/spec.yaml", no_client, no_server);

use api::{Pet, Value};

#[test]
fn the_value_has_its_own_type() {
    for (text, value) in [("1.1", Value::N110), ("10e399", Value::N1e400), ("7.0", Value::N7)] {
        let pet: Pet = specwright_runtime::json::from_str(&format!(r#"{{"value":{text}}}"#)).unwrap();
        assert_eq!(pet.value, Some(value));
        assert_eq!(
            (pet.price.to_string(), pet.big.to_string()),
            ("1.10".to_owned(), "123456789012345678901234567890".to_owned())
        );
    }
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[
        r#"1.10,"price":1.10,"big":123456789012345678901234567890"#,
        r#"1e400,"price":2,"big":1.0"#,
        r#"[1.0,{"a":"x"}],"price":0,"big":[]"#,
        r#"true,"price":0.0,"big":1e9"#,
        r#""text","price":0,"big":-0"#,
    ]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&["1.11", "1e401", "123456789012345678901234567891", r#"[1.0,{"a":"y"}]"#, "false", r#""7""#]);
}
