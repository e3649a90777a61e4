//! Numbers that are texts on the wire: `"9007199254740993"`, which a double would not hold.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::decimal::Decimal;
use crate::scalar::{Scalar, expected};

/// A number whose JSON is a string: `type: string, format: int64`.
///
/// Integers are read in their one plain form, so that what is read is written again: `"007"`, `"+7"` and `"7.0"` are refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Quoted<T>(pub T);

/// A number that may be quoted.
pub trait Quotable: Scalar + fmt::Display {
    /// The number that a text is, exactly; the error says what was expected.
    fn unquote(text: &str) -> Result<Self, String>;
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl Quotable for $integer {
            fn unquote(text: &str) -> Result<Self, String> {
                let plain = is_plain_integer(text).then(|| text.parse().ok()).flatten();
                plain.ok_or_else(|| expected(&format!("an integer between {} and {} in quotes", <$integer>::MIN, <$integer>::MAX), text))
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 u8 u16 u32 u64);

macro_rules! floats {
    ($($float:ty)*) => {$(
        impl Quotable for $float {
            fn unquote(text: &str) -> Result<Self, String> {
                let number = crate::value::digits::Digits::parse(text).and_then(|_| text.parse().ok());
                let finite = number.filter(|number: &$float| number.is_finite());
                finite.ok_or_else(|| expected("a number in quotes", text))
            }
        }
    )*};
}

floats!(f32 f64);

impl Quotable for Decimal {
    fn unquote(text: &str) -> Result<Self, String> {
        Self::read(text)
    }
}

fn is_plain_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !digits.starts_with('0'))
}

impl<T> From<T> for Quoted<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Quoted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Quoted<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: fmt::Display> fmt::Display for Quoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A text is no number of the type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidQuoted(String);

impl fmt::Display for InvalidQuoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidQuoted {}

impl<T: Quotable> FromStr for Quoted<T> {
    type Err = InvalidQuoted;

    fn from_str(text: &str) -> Result<Self, InvalidQuoted> {
        T::unquote(text).map(Self).map_err(InvalidQuoted)
    }
}

impl<T: Scalar> Serialize for Quoted<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::new();
        self.0.write(&mut text);
        serializer.serialize_str(&text)
    }
}

impl<'de, T: Quotable> Deserialize<'de> for Quoted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::object::read_text(deserializer, |text| T::unquote(text).map(Self))
    }
}

impl<T: Quotable> Scalar for Quoted<T> {
    fn write(&self, text: &mut String) {
        self.0.write(text);
    }

    fn read(text: &str) -> Result<Self, String> {
        T::unquote(text).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again<T: Quotable>(text: &str) -> Option<String> {
        let read: Quoted<T> = serde_json::from_str(&format!("\"{text}\"")).ok()?;
        assert_eq!(text.parse::<Quoted<T>>().unwrap().to_string(), read.to_string());
        serde_json::to_string(&read).ok()
    }

    #[test]
    fn numbers_stand_in_quotes() {
        for text in ["0", "-1", "9223372036854775807", "-9223372036854775808", "9007199254740993"] {
            assert_eq!(again::<i64>(text), Some(format!("\"{text}\"")));
        }
        assert_eq!(again::<u64>("18446744073709551615"), Some("\"18446744073709551615\"".to_owned()));
        assert_eq!(again::<f64>("1e300"), Some("\"1e300\"".to_owned()));
        for text in ["0.03", "-0", "1.5", "16777216", "1e-20", "1e30"] {
            assert_eq!((again::<f32>(text), again::<f64>(text)), (Some(format!("\"{text}\"")), Some(format!("\"{text}\""))));
        }
    }

    #[test]
    fn what_is_not_exactly_the_number_is_refused() {
        for text in ["", "-", "+5", "007", "-0", "-01", "1.0", "1e2", " 1", "1 ", "0x1", "9223372036854775808", "1_0", "٣"] {
            assert_eq!(again::<i64>(text), None, "{text}");
        }
        for text in ["-1", "256"] {
            assert_eq!(again::<u8>(text), None, "{text}");
        }
        for text in ["", "NaN", "inf", "1e999", ".5", "5.", "+1", "1,5", "Infinity"] {
            assert_eq!((again::<f32>(text), again::<f64>(text)), (None, None), "{text}");
        }
        assert_eq!(again::<f32>("1e300"), None);
        let error = serde_json::from_str::<Quoted<i64>>("5").unwrap_err().to_string();
        assert!(error.starts_with("invalid type: integer `5`, expected a string"), "{error}");
        assert_eq!(
            "x".parse::<Quoted<u8>>().unwrap_err().to_string(),
            "expected an integer between 0 and 255 in quotes, found `x`"
        );
    }

    #[test]
    fn the_number_is_at_hand() {
        let mut value = Quoted::from(7_i64);
        *value += 1;
        assert_eq!((*value, value.pow(2), value.to_string()), (8, 64, "8".to_owned()));
    }
}
