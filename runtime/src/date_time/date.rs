//! Days: `2026-11-23` and no other way to write it, so that what was read is written again.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use jiff::civil;

use super::InvalidDateTime;
use super::clock::number;

/// `format: date`: `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(pub civil::Date);

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Self(date)
    }
}

impl From<Date> for civil::Date {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl Deref for Date {
    type Target = civil::Date;

    fn deref(&self) -> &civil::Date {
        &self.0
    }
}

impl FromStr for Date {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        plain(text).map(Self).ok_or(InvalidDateTime { expected: "a date such as `2026-11-23`" })
    }
}

/// Digits and dashes alone.
pub(super) fn plain(text: &str) -> Option<civil::Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    civil::Date::new(number(year, 4)?, number(month, 2)?, number(day, 2)?).ok()
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}
