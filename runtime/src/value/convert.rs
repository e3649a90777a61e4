//! Between [`Json`] and what people have at hand.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::{Json, Map, Number};
use crate::body::DecodeError;

impl FromStr for Json {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        crate::body::json::decode(text.as_bytes())
    }
}

macro_rules! from {
    ($($type:ty: |$value:ident| $json:expr;)*) => {$(
        impl From<$type> for Json {
            fn from($value: $type) -> Self {
                $json
            }
        }
    )*};
}

from! {
    (): |_value| Json::Null;
    bool: |value| Json::Bool(value);
    Number: |value| Json::Number(value);
    // NaN and the infinite have no JSON
    f32: |value| value.to_string().parse().map_or(Json::Null, Json::Number);
    f64: |value| Number::from_f64(value).map_or(Json::Null, Json::Number);
    &str: |value| Json::String(value.to_owned());
    String: |value| Json::String(value);
    Cow<'_, str>: |value| Json::String(value.into_owned());
    Map<String, Json>: |value| Json::Object(value);
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Json {
            fn from(value: $integer) -> Self {
                Json::Number(value.into())
            }
        }

        impl PartialEq<$integer> for Json {
            fn eq(&self, other: &$integer) -> bool {
                self.as_number() == Some(&Number::from(*other))
            }
        }
    )*};
}

from_integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Json>, const N: usize> From<[T; N]> for Json {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, Into::into)
    }
}

impl<T: Into<Json>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Json::Array(items.into_iter().map(Into::into).collect())
    }
}

impl<K: Into<String>, V: Into<Json>> FromIterator<(K, V)> for Json {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        Json::Object(members.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

/// `Json::from(json!({"a": [1, 2]}))`.
impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(value) => Json::Bool(value),
            serde_json::Value::Number(number) => Json::Number(Number::of(&number.to_string())),
            serde_json::Value::String(text) => Json::String(text),
            serde_json::Value::Array(items) => items.into_iter().collect(),
            serde_json::Value::Object(members) => members.into_iter().collect(),
        }
    }
}

/// A number that a `serde_json::Value` would change: `1e400`, forty digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inexact(pub Number);

impl fmt::Display for Inexact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the number `{}` is none that serde_json holds", self.0)
    }
}

impl std::error::Error for Inexact {}

impl TryFrom<Json> for serde_json::Value {
    type Error = Inexact;

    fn try_from(value: Json) -> Result<Self, Inexact> {
        Ok(match value {
            Json::Null => serde_json::Value::Null,
            Json::Bool(value) => value.into(),
            Json::Number(number) => exact(number)?,
            Json::String(text) => text.into(),
            Json::Array(items) => items.into_iter().map(Self::try_from).collect::<Result<_, _>>()?,
            Json::Object(members) => {
                let members = members.into_iter().map(|(name, value)| Ok((name, value.try_into()?)));
                serde_json::Value::Object(members.collect::<Result<_, Inexact>>()?)
            }
        })
    }
}

/// The same value as serde_json holds it; a zero behind the point is lost.
fn exact(number: Number) -> Result<serde_json::Value, Inexact> {
    if let Some(value) = number.as_i64() {
        return Ok(value.into());
    }
    if let Some(value) = number.as_u64() {
        return Ok(value.into());
    }
    let double = number.as_f64().filter(|double| Number::from_f64(*double).as_ref() == Some(&number));
    double.map(Into::into).ok_or(Inexact(number))
}

impl PartialEq<serde_json::Value> for Json {
    fn eq(&self, other: &serde_json::Value) -> bool {
        match (self, other) {
            (Json::Null, serde_json::Value::Null) => true,
            (Json::Bool(one), serde_json::Value::Bool(other)) => one == other,
            (Json::Number(one), serde_json::Value::Number(other)) => *one == Number::of(&other.to_string()),
            (Json::String(one), serde_json::Value::String(other)) => one == other,
            (Json::Array(one), serde_json::Value::Array(other)) => one == other,
            (Json::Object(one), serde_json::Value::Object(other)) => {
                one.len() == other.len() && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| value == other))
            }
            _ => false,
        }
    }
}

impl PartialEq<str> for Json {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Json {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<String> for Json {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<bool> for Json {
    fn eq(&self, other: &bool) -> bool {
        self.as_bool() == Some(*other)
    }
}

impl PartialEq<f64> for Json {
    fn eq(&self, other: &f64) -> bool {
        self.as_f64() == Some(*other)
    }
}
