//! Formats of OpenAPI that JSON Schema does not have: numbers and octets as text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jsonschema::ValidationOptions;

/// Makes the formats known to a validator.
pub(super) fn add_all(options: ValidationOptions<'_>) -> ValidationOptions<'_> {
    options
        .with_format("byte", |text: &str| STANDARD.decode(text).is_ok())
        .with_format("int8", |text: &str| is_number(text) && text.parse::<i8>().is_ok())
        .with_format("int16", |text: &str| is_number(text) && text.parse::<i16>().is_ok())
        .with_format("int32", |text: &str| is_number(text) && text.parse::<i32>().is_ok())
        .with_format("int64", |text: &str| is_number(text) && text.parse::<i64>().is_ok())
        .with_format("uint8", |text: &str| is_number(text) && text.parse::<u8>().is_ok())
        .with_format("uint16", |text: &str| is_number(text) && text.parse::<u16>().is_ok())
        .with_format("uint32", |text: &str| is_number(text) && text.parse::<u32>().is_ok())
        .with_format("uint64", |text: &str| is_number(text) && text.parse::<u64>().is_ok())
        .with_format("float", is_number)
        .with_format("double", is_number)
        .with_format("decimal", is_number)
}

/// As JSON writes numbers: without `+`, and without zeros before the first digit.
fn is_number(text: &str) -> bool {
    !text.starts_with(' ') && serde_json::from_str::<serde_json::Number>(text).is_ok_and(|number| number.as_f64().is_some())
}
