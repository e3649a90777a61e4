//! From JSON text to [`Json`]: serde_json finds where the value ends and judges it, one pass of ours keeps it.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Json, Map, Number};
use crate::body::EncodeError;
use crate::body::tree::Tree;
use crate::union::raw;

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        raw::read(deserializer, |text| parse(text).map_err(|error| error.message))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        raw::read(deserializer, |text| number(text).map(Self::of))
    }
}

/// The value of a JSON text that serde_json has judged.
pub(super) fn parse(text: &str) -> Result<Json, EncodeError> {
    plain(text).map_or_else(|| Tree::parse(text.as_bytes()).and_then(value), Ok)
}

/// A value whose text is the value.
fn plain(text: &str) -> Option<Json> {
    match text.as_bytes() {
        b"null" => Some(Json::Null),
        b"true" => Some(Json::Bool(true)),
        b"false" => Some(Json::Bool(false)),
        [b'-' | b'0'..=b'9', .., b'0'..=b'9'] | [b'0'..=b'9'] => Some(Json::Number(Number::of(text))),
        [b'"', inner @ .., b'"'] if !inner.contains(&b'\\') => {
            text.get(1..text.len() - 1).map(|text| Json::String(text.to_owned()))
        }
        _ => None,
    }
}

impl Json {
    /// What a value writes of itself, digit by digit.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, EncodeError> {
        to_json(value)
    }
}

/// What a value writes of itself.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Json, EncodeError> {
    parse(serde_json::value::to_raw_value(value).map_err(|error| EncodeError::new(error.to_string()))?.get())
}

/// The text where it is a number, else what it is.
pub(crate) fn number(text: &str) -> Result<&str, String> {
    let found = match text.bytes().next() {
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'"') => "a string",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => "null",
        _ => return Ok(text),
    };
    Err(format!("expected a number, found {found}"))
}

fn value(tree: Tree<'_>) -> Result<Json, EncodeError> {
    Ok(match tree {
        Tree::Null => Json::Null,
        Tree::Boolean(value) => Json::Bool(value),
        Tree::Number(text) => Json::Number(Number::of(text)),
        Tree::Text(text) => Json::String(text.into_owned()),
        Tree::Array(items) => Json::Array(items.into_iter().map(value).collect::<Result<_, _>>()?),
        Tree::Object(members) => {
            let mut object = Map::with_capacity(members.len());
            for (name, member) in members {
                let name = name.into_owned();
                if object.contains_key(&name) {
                    return Err(EncodeError::new(format!("member `{name}` stands twice")));
                }
                object.insert(name, value(member)?);
            }
            Json::Object(object)
        }
    })
}
