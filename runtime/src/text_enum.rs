//! What generated enums share: macros over the two methods that each has.

use std::fmt;
use std::str::FromStr;

use serde::{Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::value::Json;

/// Reads a text and parses it; the error is the parser's.
pub fn read_text<'de, T: FromStr<Err: fmt::Display>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    crate::object::read_text(deserializer, |text| text.parse().map_err(|error: T::Err| error.to_string()))
}

/// A text is none of an enum's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue(&'static [&'static str]);

impl UnknownValue {
    /// It is none of these.
    #[doc(hidden)]
    pub const fn of(known: &'static [&'static str]) -> Self {
        Self(known)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&wanted(self.0))
    }
}

impl std::error::Error for UnknownValue {}

/// Implements what an enum of texts needs that are flags of a set: `A | B` is the set of both.
#[doc(hidden)]
#[macro_export]
macro_rules! __flags_enum {
    (open $type:ty) => {
        $crate::__text_enum!(open $type);
        $crate::__flags_enum!(each $type);
    };
    (closed $type:ty, $($known:literal)*) => {
        $crate::__text_enum!(closed $type, $($known)*);
        $crate::__flags_enum!(each $type);
    };
    (each $type:ty) => {
        impl ::std::ops::BitOr for $type {
            type Output = $crate::flags::Flags<$type>;

            fn bitor(self, other: Self) -> $crate::flags::Flags<$type> {
                $crate::flags::Flags::from(self) | other
            }
        }
    };
}

/// Implements what an enum of texts needs, from its `as_str` and `from_text`; an open one takes any text.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_enum {
    (open $type:ty) => {
        $crate::__text_enum!(closed $type,);

        impl ::std::convert::From<&str> for $type {
            fn from(text: &str) -> Self {
                Self::from_text(text).unwrap_or_else(|| Self::Unknown(text.to_owned()))
            }
        }

        impl ::std::convert::From<::std::string::String> for $type {
            fn from(text: ::std::string::String) -> Self {
                Self::from_text(&text).unwrap_or(Self::Unknown(text))
            }
        }
    };
    (closed $type:ty, $($known:literal)*) => {
        impl ::std::convert::AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::cmp::PartialEq<str> for $type {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::std::cmp::PartialEq<&str> for $type {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = $crate::text_enum::UnknownValue;

            fn from_str(text: &str) -> ::std::result::Result<Self, <Self as ::std::str::FromStr>::Err> {
                Self::from_text(text).ok_or($crate::text_enum::UnknownValue::of(&[$($known),*]))
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
                text.parse().map_err(|unknown: $crate::text_enum::UnknownValue| ::std::format!("{unknown}, found `{text}`"))
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
                $crate::text_enum::write_literal(self.as_json(), serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::text_enum::read_literal(deserializer, Self::ALL, Self::as_json)
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

/// Reads the value whose JSON text stands for what is found, as JSON Schema has it: `1` is `1.0`.
#[doc(hidden)]
pub fn read_literal<'de, T: Copy, D: Deserializer<'de>>(
    deserializer: D,
    all: &[T],
    literal: fn(T) -> &'static str,
) -> Result<T, D::Error> {
    crate::union::raw::read(deserializer, |text| {
        let found: Json = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let known = all.iter().copied().find(|value| crate::value::is(&found, literal(*value)));
        known.ok_or_else(|| expected(&all.iter().map(|value| literal(*value)).collect::<Vec<_>>(), text))
    })
}

fn expected(literals: &[&str], found: &str) -> String {
    let found = if found.len() <= LONGEST { format!(", found `{found}`") } else { String::new() };
    format!("{}{found}", wanted(literals))
}

/// A longer list of values is not told.
const LONGEST: usize = 200;

/// What the values are, as far as they are few and short.
fn wanted(values: &[&str]) -> String {
    let listed = values.join("`, `");
    match values {
        _ if values.is_empty() || listed.len() > LONGEST => "expected one of the values that the description names".to_owned(),
        [only] => format!("expected `{only}`"),
        _ => format!("expected one of `{listed}`"),
    }
}

/// Writes the value that a JSON text stands for.
#[doc(hidden)]
pub fn write_literal<S: Serializer>(literal: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match literal.bytes().next() {
        Some(b'n') => serializer.serialize_unit(),
        Some(b't' | b'f') => serializer.serialize_bool(literal == "true"),
        Some(b'-' | b'0'..=b'9') => crate::value::write_text(literal, serializer),
        Some(b'"') => serializer.serialize_str(&crate::value::unquoted(literal).unwrap_or_default()),
        _ => serde_json::from_str::<&RawValue>(literal).map_err(serde::ser::Error::custom)?.serialize(serializer),
    }
}

#[cfg(test)]
mod tests {
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Literal(&'static str);

    impl Literal {
        const ALL: &'static [Self] = &[
            Self("1"),
            Self("1.50"),
            Self("100000000000000000000000000000000000000001"),
            Self("true"),
            Self("null"),
            Self("\"a\\\"b\""),
            Self("[1,{\"a\":2.0}]"),
            Self("1e400"),
        ];

        const fn as_json(self) -> &'static str {
            self.0
        }
    }

    __value_enum!(Literal);

    #[test]
    fn values_are_written_as_the_description_has_them_and_read_by_value() {
        for value in Literal::ALL {
            let text = serde_json::to_string(value).unwrap();
            assert_eq!(text, value.0);
            assert_eq!(serde_json::from_str::<Literal>(&text).unwrap(), *value);
        }
        let others = [
            ("1.0", 0),
            ("15e-1", 1),
            ("100000000000000000000000000000000000000001.0", 2),
            (r#"[1.0, {"a" : 2}]"#, 6),
            ("10e399", 7),
        ];
        for (text, place) in others {
            assert_eq!(serde_json::from_str::<Literal>(text).unwrap(), Literal::ALL[place], "{text}");
        }
        for text in ["2", "100000000000000000000000000000000000000002", "false", "\"a\"", "[]", "{}", "\"1\""] {
            assert!(serde_json::from_str::<Literal>(text).is_err(), "{text}");
        }
    }
}
