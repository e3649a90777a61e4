//! A JSON number with its text.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::digits::Digits;

/// A JSON number: written as it was read, equal by value.
#[derive(Clone)]
pub struct Number(Text);

/// Most numbers are short integers; the text of these is told by the value.
#[derive(Clone)]
enum Text {
    Integer(i64),
    Kept(Box<str>),
}

/// A text is no JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidNumber;

impl Number {
    /// Calls with the text.
    pub(super) fn with_text<T>(&self, call: impl FnOnce(&str) -> T) -> T {
        match &self.0 {
            Text::Integer(value) => call(itoa(*value, &mut [0; 20])),
            Text::Kept(text) => call(text),
        }
    }

    /// Of a text that is known to be a JSON number.
    pub(super) fn of(text: &str) -> Self {
        let short = text.len() <= 20 && !text.contains(['.', 'e', 'E']) && text != "-0";
        let integer = if short { text.parse().ok() } else { None };
        Self(integer.map_or_else(|| Text::Kept(text.into()), Text::Integer))
    }

    /// The short integer that this is.
    pub(super) fn short(&self) -> Option<i64> {
        match &self.0 {
            Text::Integer(value) => Some(*value),
            Text::Kept(_) => None,
        }
    }

    /// The nearest double; `None` for a double that no number is near, or that is too large: NaN, infinite.
    pub fn from_f64(value: f64) -> Option<Self> {
        value.is_finite().then(|| Self(Text::Kept(super::write::shortest(value, &mut [0; 32]).into())))
    }

    /// The value where it is an integer of this type: `1.0` is 1.
    pub fn as_i64(&self) -> Option<i64> {
        self.short().or_else(|| self.as_i128().and_then(|value| value.try_into().ok()))
    }

    /// The value where it is an integer of this type.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128().and_then(|value| value.try_into().ok())
    }

    /// The value where it is an integer of this type.
    pub fn as_i128(&self) -> Option<i128> {
        match &self.0 {
            Text::Integer(value) => Some((*value).into()),
            Text::Kept(text) => Digits::parse(text)?.to_i128(),
        }
    }

    /// The nearest double; `None` where that is infinite.
    pub fn as_f64(&self) -> Option<f64> {
        match &self.0 {
            Text::Integer(value) => Some(*value as f64),
            Text::Kept(text) => text.parse().ok().filter(|value: &f64| value.is_finite()),
        }
    }

    /// Whether the value has no fraction: `1`, `1.0`, `1e400`.
    pub fn is_integer(&self) -> bool {
        self.with_text(|text| Digits::parse(text).is_some_and(|digits| digits.is_integer()))
    }
}

impl FromStr for Number {
    type Err = InvalidNumber;

    fn from_str(text: &str) -> Result<Self, InvalidNumber> {
        // serde_json is the judge, so that what is a number here is one on the wire
        let known = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let known = known && text.ends_with(|last: char| last.is_ascii_digit());
        let judged = known && serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok();
        if judged { Ok(Self::of(text)) } else { Err(InvalidNumber) }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By value; numbers whose exponent has more than 18 digits come after all others, by their text.
impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Some(one), Some(other)) = (self.short(), other.short()) {
            return one.cmp(&other);
        }
        self.with_text(|one| other.with_text(|other| compare(one, other)))
    }
}

fn compare(one: &str, other: &str) -> Ordering {
    match (Digits::parse(one), Digits::parse(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => one.cmp(other),
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.with_text(|text| match Digits::parse(text) {
            Some(digits) => digits.hash(state),
            None => text.hash(state),
        });
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| f.pad(text))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for InvalidNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a number such as `-1.50`")
    }
}

impl std::error::Error for InvalidNumber {}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                i64::try_from(value).map_or_else(|_| Self(Text::Kept(value.to_string().into())), |value| Self(Text::Integer(value)))
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

fn itoa(value: i64, buffer: &mut [u8; 20]) -> &str {
    use std::io::Write as _;
    let mut rest = buffer.as_mut_slice();
    // twenty bytes hold every such number
    let _ = write!(rest, "{value}");
    let written = 20 - rest.len();
    buffer.get(..written).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default()
}
