//! From [`Json`] to JSON text: a plain number goes through the serializer, others as their text.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Json, Number};

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(number) => number.serialize(serializer),
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(items) => serializer.collect_seq(items),
            Json::Object(members) => serializer.collect_map(members),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.short() {
            Some(value) => serializer.serialize_i64(value),
            None => self.with_text(|text| write_text(text, serializer)),
        }
    }
}

/// Writes the text of a number, digit by digit; as a plain number where that is the same.
pub(crate) fn write_text<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Some(value) = text.parse().ok().filter(|_: &i64| !text.starts_with("-0")) {
        return serializer.serialize_i64(value);
    }
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    if let Some(value) = text.parse().ok().filter(|value: &f64| shortest(*value, &mut [0; 32]) == text) {
        return serializer.serialize_f64(value);
    }
    let text: &RawValue = serde_json::from_str(text).map_err(serde::ser::Error::custom)?;
    text.serialize(serializer)
}

/// A double as serde_json writes it.
pub(super) fn shortest(value: f64, buffer: &mut [u8; 32]) -> &str {
    let mut rest = buffer.as_mut_slice();
    // what does not fit is no text of a double
    let _ = serde_json::to_writer(&mut rest, &value);
    let written = 32 - rest.len();
    buffer.get(..written).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default()
}

/// JSON text; `{:#}` on several lines.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = if f.alternate() { serde_json::to_string_pretty(self) } else { serde_json::to_string(self) };
        f.write_str(&text.map_err(|_| fmt::Error)?)
    }
}
