//! Numbers of JSON, compared by value: `1` is `1.0`.

use std::cmp::Ordering;
use std::fmt::{self, Write as _};

/// A number: exact where it has no fraction.
#[derive(Debug, Clone, Copy)]
pub enum Number {
    /// `17`.
    Integer(i128),
    /// `1.7`.
    Float(f64),
}

/// Floats below this are integers that an `i128` holds.
const HELD: f64 = 1.7e38;

impl Number {
    /// The number that a JSON text stands for; `None` where it is no number.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let first = text.bytes().next()?;
        if first != b'-' && !first.is_ascii_digit() {
            return None;
        }
        text.parse().map(Self::Integer).or_else(|_| text.parse().map(Self::Float)).ok()
    }

    /// The `f64` whose shortest text is that of an `f32`: what is read back from JSON.
    pub(super) fn shortest(value: f32) -> f64 {
        let mut text = Text { bytes: [0; 64], length: 0 };
        let written = write!(text, "{value:e}").is_ok();
        let text = text.bytes.get(..text.length).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let parsed = text.filter(|_| written).and_then(|text| text.parse().ok());
        parsed.unwrap_or(f64::from(value))
    }

    pub(super) fn is_integer(self) -> bool {
        match self {
            Self::Integer(_) => true,
            Self::Float(value) => value.fract() == 0.0,
        }
    }

    /// The same number as an integer, where it is one that fits.
    pub(super) fn whole(self) -> Self {
        match self {
            Self::Float(value) if value.fract() == 0.0 && value.abs() < HELD => Self::Integer(value as i128),
            number => number,
        }
    }

    pub(super) fn compare(self, other: Self) -> Ordering {
        match (self.whole(), other.whole()) {
            (Self::Integer(one), Self::Integer(other)) => one.cmp(&other),
            (Self::Float(one), Self::Float(other)) => one.partial_cmp(&other).unwrap_or(Ordering::Equal),
            (Self::Integer(one), Self::Float(other)) => integer_with(one, other),
            (Self::Float(one), Self::Integer(other)) => integer_with(other, one).reverse(),
        }
    }

    pub(super) fn is_multiple_of(self, unit: Self) -> bool {
        match (self.whole(), unit.whole()) {
            (_, Self::Integer(0)) => true,
            (Self::Integer(value), Self::Integer(unit)) => value.checked_rem(unit).is_none_or(|rest| rest == 0),
            (value, unit) => crate::check::is_multiple(value.float(), unit.float()),
        }
    }

    fn float(self) -> f64 {
        match self {
            Self::Integer(value) => value as f64,
            Self::Float(value) => value,
        }
    }
}

/// A float here has a fraction or is out of reach of integers.
fn integer_with(integer: i128, float: f64) -> Ordering {
    if float.abs() >= HELD {
        return if float > 0.0 { Ordering::Less } else { Ordering::Greater };
    }
    integer.cmp(&(float.floor() as i128)).then(Ordering::Less)
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
        }
    }
}

/// A text without a heap.
struct Text {
    bytes: [u8; 64],
    length: usize,
}

impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}
