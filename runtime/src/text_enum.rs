//! What generated enums share: macros over the two methods that each has.

use std::fmt;
use std::str::FromStr;

use serde::Deserializer;

/// Reads a text and parses it; the error is the parser's.
pub fn read_text<'de, T: FromStr<Err: fmt::Display>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    crate::object::read_text(deserializer, |text| text.parse().map_err(|error: T::Err| error.to_string()))
}

/// A text is none of an enum's values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue;

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected one of the values that the description names")
    }
}

impl std::error::Error for UnknownValue {}

/// Implements what an enum of texts needs, from its `as_str` and `from_text`.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_enum {
    ($type:ty) => {
        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = $crate::text_enum::UnknownValue;

            fn from_str(text: &str) -> ::std::result::Result<Self, <Self as ::std::str::FromStr>::Err> {
                Self::from_text(text).ok_or($crate::text_enum::UnknownValue)
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::text_enum::read_text(deserializer)
            }
        }

        impl $crate::scalar::Scalar for $type {
            fn write(&self, text: &mut ::std::string::String) {
                text.push_str(self.as_str());
            }

            fn read(text: &str) -> ::std::result::Result<Self, ::std::string::String> {
                Self::from_text(text).ok_or_else(|| ::std::format!("{}, found `{text}`", $crate::text_enum::UnknownValue))
            }
        }
    };
}

/// Implements what an enum of other values needs, from its `ALL` and `as_json`.
#[doc(hidden)]
#[macro_export]
macro_rules! __value_enum {
    ($type:ty) => {
        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::text_enum::value(self.as_json()).serialize(serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let found = $crate::value::Json::deserialize(deserializer)?;
                let known = Self::ALL
                    .iter()
                    .copied()
                    .find(|value| $crate::text_enum::same(&$crate::text_enum::value(value.as_json()), &found));
                known.ok_or_else(|| $crate::serde::de::Error::custom($crate::text_enum::UnknownValue))
            }
        }
    };
}

/// Implements what an enum of an operation's errors needs: its text is that of `Debug`, which tells status and body.
#[doc(hidden)]
#[macro_export]
macro_rules! __api_error {
    ($type:ty) => {
        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(self, f)
            }
        }

        impl ::std::error::Error for $type {}
    };
}

/// The value that a JSON text of the description stands for.
#[doc(hidden)]
pub fn value(json: &str) -> crate::value::Json {
    serde_json::from_str(json).unwrap_or_default()
}

/// Whether two values are equal as JSON Schema has it: `1` and `1.0` are.
#[doc(hidden)]
pub fn same(left: &crate::value::Json, right: &crate::value::Json) -> bool {
    crate::rule::are_equal(left, right)
}
