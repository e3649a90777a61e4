//! What generated enums of integers share: a macro over the two methods that each has.

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Unexpected, Visitor};

use crate::scalar::Scalar;
use crate::text_enum::UnknownValue;

/// Reads a number without a fraction and finds the value that it stands for.
pub fn read_integer<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    find: fn(i64) -> Option<T>,
    unknown: UnknownValue,
) -> Result<T, D::Error> {
    deserializer.deserialize_i64(IntegerVisitor(find, unknown))
}

/// Reads a text outside of JSON.
pub fn read_text<T>(text: &str, find: fn(i64) -> Option<T>, unknown: UnknownValue) -> Result<T, String> {
    find(i64::read(text)?).ok_or_else(|| format!("{unknown}, found `{text}`"))
}

struct IntegerVisitor<T>(fn(i64) -> Option<T>, UnknownValue);

impl<T> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("i64")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        (self.0)(number).ok_or_else(|| E::custom(format_args!("{}, found `{number}`", self.1)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    /// `2.0` is an integer as JSON Schema has it.
    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        // up to 2^53 every integer is a number of its own
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if number.fract() == 0.0 && number.abs() <= EXACT {
            self.visit_i64(number as i64)
        } else {
            Err(E::invalid_value(Unexpected::Float(number), &self))
        }
    }
}

/// Implements what an enum of integers needs, from its `as_i64` and `from_i64`; an open one takes any integer.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enum {
    (open $type:ty) => {
        $crate::__integer_enum!(each $type,);

        impl ::std::convert::From<i64> for $type {
            fn from(number: i64) -> Self {
                Self::from_i64(number).unwrap_or(Self::Unknown(number))
            }
        }
    };
    (closed $type:ty, $($known:literal)*) => {
        $crate::__integer_enum!(each $type, $($known)*);

        impl ::std::convert::TryFrom<i64> for $type {
            type Error = $crate::text_enum::UnknownValue;

            fn try_from(number: i64) -> ::std::result::Result<Self, $crate::text_enum::UnknownValue> {
                Self::from_i64(number).ok_or($crate::text_enum::UnknownValue::of(&[$($known),*]))
            }
        }
    };
    (each $type:ty, $($known:literal)*) => {
        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = ::std::string::String;

            fn from_str(text: &str) -> ::std::result::Result<Self, ::std::string::String> {
                $crate::integer_enum::read_text(text, Self::from_i64, $crate::text_enum::UnknownValue::of(&[$($known),*]))
            }
        }

        impl ::std::convert::From<$type> for i64 {
            fn from(value: $type) -> Self {
                value.as_i64()
            }
        }

        impl ::std::cmp::PartialEq<i64> for $type {
            fn eq(&self, other: &i64) -> bool {
                self.as_i64() == *other
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::integer_enum::read_integer(
                    deserializer,
                    Self::from_i64,
                    $crate::text_enum::UnknownValue::of(&[$($known),*]),
                )
            }
        }

        impl $crate::scalar::Scalar for $type {
            fn write(&self, text: &mut ::std::string::String) {
                $crate::scalar::Scalar::write(&self.as_i64(), text);
            }

            fn read(text: &str) -> ::std::result::Result<Self, ::std::string::String> {
                $crate::integer_enum::read_text(text, Self::from_i64, $crate::text_enum::UnknownValue::of(&[$($known),*]))
            }
        }
    };
}
