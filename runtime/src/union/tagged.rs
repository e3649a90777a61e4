//! Values whose type a member tells: `{"kind": "cat", "lives": 9}`.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::nesting::Nested;
use super::{raw, read};
use crate::body::{DecodeError, fault};

type Members<'a> = IndexMap<Cow<'a, str>, &'a RawValue>;

/// A value whose type a member tells.
#[derive(Debug)]
pub struct Tagged<'de> {
    text: Cow<'de, str>,
    property: &'static str,
    /// `None`: the member is not there.
    tag: Option<String>,
    nested: Nested,
}

impl<'de> Tagged<'de> {
    /// Reads a value and the member of this name in it.
    pub fn read_tag<D: Deserializer<'de>>(deserializer: D, property: &'static str) -> Result<Self, D::Error> {
        let text = raw::text(deserializer)?;
        let nested = Nested::enter(&text).map_err(D::Error::custom)?;
        let tag = tag(&text, property).map_err(|reason| wrong(&text, DecodeError::new(reason)))?;
        Ok(Self { text, property, tag, nested })
    }

    /// The text of the member; empty where it is missing.
    pub fn tag(&self) -> &str {
        self.tag.as_deref().unwrap_or_default()
    }

    /// The value as the type that the tag tells.
    pub fn read<T: DeserializeOwned, E: Error>(&self) -> Result<T, E> {
        read(&self.nested, &self.text).map_err(|error| wrong(&self.text, error))
    }

    /// The value without the tag, as the type that the tag tells and that has no such member.
    pub fn read_beside<T: DeserializeOwned, E: Error>(&self) -> Result<T, E> {
        let text = without(&self.text, self.property).map_err(E::custom)?;
        read(&self.nested, &text).map_err(|error| wrong(&self.text, error))
    }

    /// The tag is missing, or none of these.
    pub fn unknown<E: Error>(&self, known: &[&str]) -> E {
        let known: Vec<String> = known.iter().map(|tag| format!("`{tag}`")).collect();
        fault::note(&self.text, "");
        match &self.tag {
            Some(tag) => E::custom(format_args!("member `{}` is `{tag}`, expected one of {}", self.property, known.join(", "))),
            None => E::custom(format_args!("missing member `{}`", self.property)),
        }
    }
}

/// An error about a value, or about a place inside it.
fn wrong<E: Error>(text: &str, error: DecodeError) -> E {
    fault::note(text, error.pointer.as_deref().unwrap_or_default());
    E::custom(error.message)
}

/// Writes an object with a member before its own that tells its type.
pub fn write_tagged<T: Serialize, S: Serializer>(
    serializer: S,
    property: &'static str,
    tag: &str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    let text = serde_json::to_string(value).map_err(serde::ser::Error::custom)?;
    let Ok(members) = serde_json::from_str::<Members<'_>>(&text) else {
        return value.serialize(serializer);
    };
    let mut map = serializer.serialize_map(Some(members.len() + 1))?;
    map.serialize_entry(property, tag)?;
    for (name, value) in members.iter().filter(|(name, _)| *name != property) {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// A longer number is not repeated.
const LONGEST: usize = 40;

fn members(text: &str) -> Result<Members<'_>, String> {
    serde_json::from_str(text).map_err(|_| format!("expected an object, found {}", found(text)))
}

/// Numbers and booleans are shown, texts only named.
fn found(text: &str) -> String {
    let text = text.trim_ascii();
    match text.bytes().next() {
        Some(b'"') => "a string".to_owned(),
        Some(b'[') => "an array".to_owned(),
        Some(b'n') => "null".to_owned(),
        _ if text.len() <= LONGEST => format!("`{text}`"),
        _ => "a number".to_owned(),
    }
}

/// A number or a boolean is a tag as it is written. What stands behind the tag is not looked at: the reading of the value will.
fn tag(text: &str, property: &str) -> Result<Option<String>, String> {
    let mut tag = None;
    let read = serde_json::Deserializer::from_str(text).deserialize_map(Search { property, tag: &mut tag });
    let Some(tag) = tag else {
        return read.map(|()| None).map_err(|_| format!("expected an object, found {}", found(text)));
    };
    match tag.bytes().next() {
        Some(b'"') => serde_json::from_str(tag).map(Some).map_err(|_| format!("member `{property}` is no text")),
        Some(b'{' | b'[' | b'n') | None => Err(format!("member `{property}` is no text")),
        Some(_) => Ok(Some(tag.to_owned())),
    }
}

/// Looks for the text of a member; where it is found, the rest of the object is left unread.
struct Search<'s, 'de> {
    property: &'s str,
    tag: &'s mut Option<&'de str>,
}

impl<'de> Visitor<'de> for Search<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(is_it) = members.next_key_seed(IsNamed(self.property))? {
            if is_it {
                *self.tag = Some(members.next_value::<&RawValue>()?.get());
                return Ok(());
            }
            members.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// Whether a key is this one.
struct IsNamed<'s>(&'s str);

impl<'de> DeserializeSeed<'de> for IsNamed<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for IsNamed<'_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a member name")
    }

    fn visit_str<E>(self, name: &str) -> Result<bool, E> {
        Ok(name == self.0)
    }
}

/// The text of an object without one of its members.
fn without(text: &str, property: &str) -> Result<String, String> {
    let mut members = members(text)?;
    members.shift_remove(property);
    serde_json::to_string(&members).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_told_apart_from_a_missing_one() {
        assert_eq!(tag(r#"{"kind":"cat","a":1.10}"#, "kind"), Ok(Some("cat".to_owned())));
        assert_eq!(tag(r#"{"kind":1}"#, "kind"), Ok(Some("1".to_owned())));
        assert_eq!(tag(r#"{"a":1}"#, "kind"), Ok(None));
        assert_eq!(tag(r#"{"kind":[]}"#, "kind"), Err("member `kind` is no text".to_owned()));
        assert_eq!(tag(r#"{"a":{"kind":1},"\u006bind":"cat","kind":"dog"}"#, "kind"), Ok(Some("cat".to_owned())));
        assert_eq!(tag("[]", "kind"), Err("expected an object, found an array".to_owned()));
    }

    #[test]
    fn a_tag_beside_is_written_once_and_the_rest_as_it_was() {
        let value: Box<RawValue> = serde_json::from_str(r#"{"b":1.10,"kind":"x","a":1}"#).unwrap();
        let mut text = Vec::new();
        write_tagged(&mut serde_json::Serializer::new(&mut text), "kind", "cat", &value).unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), r#"{"kind":"cat","b":1.10,"a":1}"#);
        assert_eq!(without(value.get(), "kind").as_deref(), Ok(r#"{"b":1.10,"a":1}"#));
    }
}
