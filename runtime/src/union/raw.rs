//! The JSON text of a value, borrowed from the body where the body is in memory.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};

use crate::body::fault;

/// By this name serde_json knows that the text is asked for, as `serde_json::value::RawValue` asks; its own type borrows or copies, but
/// never whichever the reader can.
const TOKEN: &str = "$serde_json::private::RawValue";

/// Reads a value of any type as its text.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    deserializer.deserialize_newtype_struct(TOKEN, RawVisitor)
}

/// Reads a value of any type from its text; where that fails, the place is known.
pub(crate) fn read<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, String>,
) -> Result<T, D::Error> {
    let text = text(deserializer)?;
    read(&text).map_err(|reason| {
        fault::note(&text, "");
        D::Error::custom(reason)
    })
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        match map.next_key::<IgnoredAny>()? {
            Some(_) => map.next_value_seed(TextSeed),
            None => Err(A::Error::custom("expected the text of a value")),
        }
    }
}

struct TextSeed;

impl<'de> DeserializeSeed<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for TextSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the text of a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_body_in_memory_is_not_copied() {
        let body = r#" {"a": [1.10, "x"]} "#;
        let found = text(&mut serde_json::Deserializer::from_str(body)).unwrap();
        assert!(matches!(found, Cow::Borrowed(r#"{"a": [1.10, "x"]}"#)), "{found:?}");
        let found = text(&mut serde_json::Deserializer::from_slice(body.as_bytes())).unwrap();
        assert!(matches!(found, Cow::Borrowed(_)));
        let found = text(&mut serde_json::Deserializer::from_reader(body.as_bytes())).unwrap();
        assert_eq!(found, r#"{"a": [1.10, "x"]}"#);
    }
}
