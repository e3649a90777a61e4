//! Decimal numbers as they were given: no digit is lost, none is added.

mod check;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::scalar::{Scalar, expected};
use crate::union::raw;
use crate::value::digits::Digits;
use crate::value::{number, write_text};

pub use self::check::{above, below, maximum, minimum, multiple_of};

/// `format: decimal` of a number: `10.20`. Written as it was read, compared by value, exactly: `10.20` is `10.2`.
///
/// A decimal that is a text on the wire is a [`Quoted<Decimal>`](crate::quoted::Quoted).
#[derive(Clone)]
pub struct Decimal(Box<str>);

/// A text is no decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDecimal;

impl Decimal {
    /// The text: `10.20`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest double; infinite where the value is larger than any.
    pub fn to_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// The value where it is an integer of this type: `10.00` is 10.
    pub fn to_i64(&self) -> Option<i64> {
        self.to_i128()?.try_into().ok()
    }

    /// The value where it is an integer of this type.
    pub fn to_i128(&self) -> Option<i128> {
        Digits::parse(&self.0)?.to_i128()
    }

    /// The shortest decimal that reads as the double; `None` for what is no number: NaN, infinite.
    pub fn from_f64(value: f64) -> Option<Self> {
        crate::value::Number::from_f64(value).and_then(|number| number.to_string().parse().ok())
    }

    /// Whether the value is a whole number of units.
    pub fn is_multiple_of(&self, unit: &str) -> bool {
        let parts = (Digits::parse(&self.0), Digits::parse(unit));
        let (Some(value), Some(unit)) = parts else { return false };
        // the generator refuses units that have more digits than can be divided by
        value.is_multiple_of(&unit).unwrap_or(true)
    }

    /// The order of the value and a number's text.
    pub fn compare(&self, text: &str) -> Option<Ordering> {
        Some(Digits::parse(&self.0)?.cmp(&Digits::parse(text)?))
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self("0".into())
    }
}

impl FromStr for Decimal {
    type Err = InvalidDecimal;

    fn from_str(text: &str) -> Result<Self, InvalidDecimal> {
        Digits::parse(text).map(|_| Self(text.into())).ok_or(InvalidDecimal)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Decimal {
            fn from(value: $integer) -> Self {
                Self(value.to_string().into())
            }
        }
    )*};
}

from_integers!(i8 i16 i32 i64 i128 u8 u16 u32 u64 u128);

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        Digits::parse(&self.0) == Digits::parse(&other.0)
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        Digits::parse(&self.0).cmp(&Digits::parse(&other.0))
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Digits::parse(&self.0).hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl fmt::Display for InvalidDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(WANTED)
    }
}

impl std::error::Error for InvalidDecimal {}

const WANTED: &str = "a decimal number such as `10.20`";

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_text(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        raw::read(deserializer, |text| <Self as Scalar>::read(number(text)?))
    }
}

impl Scalar for Decimal {
    fn write(&self, text: &mut String) {
        text.push_str(&self.0);
    }

    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| expected(WANTED, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quoted::Quoted;

    #[test]
    fn the_text_is_kept_as_number_and_as_string() {
        for text in [
            "10.20",
            "0",
            "-0.0",
            "1e400",
            "123456789012345678901234567890.123456789",
            "1E-7",
            "1.5",
            "7",
            "18446744073709551615",
        ] {
            let number: Decimal = serde_json::from_str(text).unwrap();
            assert_eq!((serde_json::to_string(&number).unwrap(), number.to_string()), (text.to_owned(), text.to_owned()));
            let quoted = format!("\"{text}\"");
            let string: Quoted<Decimal> = serde_json::from_str(&quoted).unwrap();
            assert_eq!((serde_json::to_string(&string).unwrap(), *string == number), (quoted, true));
        }
    }

    #[test]
    fn the_other_kind_and_other_texts_are_refused() {
        for text in ["\"10.20\"", "null", "[1]", "{}", "true", "1e99999999999999999999"] {
            assert!(serde_json::from_str::<Decimal>(text).is_err(), "{text}");
        }
        for text in [
            "10.20",
            "\"\"",
            "\"+1\"",
            "\".5\"",
            "\"1.\"",
            "\"1,5\"",
            "\" 1\"",
            "\"NaN\"",
            "\"01\"",
            "\"1e99999999999999999999\"",
        ] {
            assert!(serde_json::from_str::<Quoted<Decimal>>(text).is_err(), "{text}");
        }
        let error = serde_json::from_str::<Decimal>("\"1\"").unwrap_err().to_string();
        assert!(error.starts_with("expected a number, found a string"), "{error}");
    }

    #[test]
    fn values_compare_exactly() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(decimal("10.20"), decimal("1.02e1"));
        assert!(decimal("0.1") < decimal("0.10000000000000000000000000001"));
        assert!(decimal("-1e400") < decimal("-1e399"));
        assert_eq!((decimal("10.00").to_i64(), decimal("10.01").to_i64(), decimal("0.1").to_f64()), (Some(10), None, 0.1));
        assert_eq!((Decimal::from_f64(0.1), Decimal::from_f64(f64::NAN)), (Some(decimal("0.1")), None));
        assert_eq!((Decimal::from(i64::MIN).to_i64(), Decimal::default().to_i64()), (Some(i64::MIN), Some(0)));
        assert!(decimal("0.30").is_multiple_of("0.1") && !decimal("0.35").is_multiple_of("0.1"));
        assert_eq!(decimal("5").compare("5.0"), Some(Ordering::Equal));
    }
}
