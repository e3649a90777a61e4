//! Dates and times as APIs write them: with or without an offset, with as many digits of a second as were given.
//!
//! RFC 3339 asks for an offset; many APIs leave it out (`0001-01-01T00:00:00`). Both are read, and what was read is written again
//! to the letter, so that a value that is passed on does not change: `t` and a space between date and time, `z`, `-00:00`, the leap
//! second `:60`. Two values are equal when their texts are; compare instants by [`DateTime::timestamp`]. More than nine digits of a
//! second are refused, since they would be lost.

mod clock;
mod date;
mod duration;
mod http_date;
#[cfg(test)]
mod tests;
mod unix_time;

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::Offset;

use self::clock::{Clock, Zone};
pub use self::date::Date;
pub use self::duration::Duration;
pub use self::http_date::HttpDate;
pub use self::unix_time::UnixTime;

/// `format: date-time`: `2026-11-23T10:00:00.5966823+02:00`, `2026-11-23T10:00:00Z`, `0001-01-01T00:00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateTime {
    date: civil::Date,
    separator: Separator,
    clock: Clock,
}

/// What stands between date and time (RFC 3339 section 5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Separator {
    Upper,
    Lower,
    Space,
}

/// `format: time`: `10:00:00Z`, `10:00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time(Clock);

/// A text is no date or time of the wanted form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDateTime {
    expected: &'static str,
}

impl DateTime {
    /// Date and time on the clock where they were taken; a leap second is the last one before it.
    pub fn civil(self) -> civil::DateTime {
        self.date.to_datetime(self.clock.time)
    }

    /// The offset from UTC, where one is told.
    pub fn offset(self) -> Option<Offset> {
        self.clock.zone.offset()
    }

    /// The instant, where an offset is told.
    pub fn timestamp(self) -> Option<Timestamp> {
        self.offset()?.to_timestamp(self.civil()).ok()
    }

    fn new(civil: civil::DateTime, zone: Zone) -> Self {
        Self { date: civil.date(), separator: Separator::Upper, clock: Clock::new(civil.time(), zone) }
    }
}

impl Time {
    /// The time on the clock where it was taken; a leap second is the last one before it.
    pub fn civil(self) -> civil::Time {
        self.0.time
    }

    /// The offset from UTC, where one is told.
    pub fn offset(self) -> Option<Offset> {
        self.0.zone.offset()
    }
}

impl From<Timestamp> for DateTime {
    fn from(timestamp: Timestamp) -> Self {
        Self::new(Offset::UTC.to_datetime(timestamp), Zone::Utc)
    }
}

impl From<civil::DateTime> for DateTime {
    fn from(civil: civil::DateTime) -> Self {
        Self::new(civil, Zone::None)
    }
}

impl From<civil::Time> for Time {
    fn from(civil: civil::Time) -> Self {
        Self(Clock::new(civil, Zone::None))
    }
}

impl FromStr for DateTime {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        const EXPECTED: &str = "a date and time such as `2026-11-23T10:00:00Z`";
        let invalid = || InvalidDateTime { expected: EXPECTED };
        let (day, rest) = text.split_at_checked(10).ok_or_else(invalid)?;
        let (separator, rest) = Separator::read(rest).ok_or_else(invalid)?;
        let date = date::plain(day).ok_or_else(invalid)?;
        Ok(Self { date, separator, clock: Clock::read(rest, EXPECTED)? })
    }
}

impl FromStr for Time {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        Clock::read(text, "a time such as `10:00:00Z`").map(Self)
    }
}

impl Separator {
    const ALL: [(Self, &'static str); 3] = [(Self::Upper, "T"), (Self::Lower, "t"), (Self::Space, " ")];

    fn read(text: &str) -> Option<(Self, &str)> {
        Self::ALL.iter().find_map(|(separator, word)| Some((*separator, text.strip_prefix(word)?)))
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = Separator::ALL.iter().find(|(separator, _)| *separator == self.separator);
        write!(f, "{}{}{}", Date(self.date), separator.map_or("T", |(_, word)| word), self.clock)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for InvalidDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

impl std::error::Error for InvalidDateTime {}

/// Values that are one text in JSON as elsewhere.
macro_rules! text_value {
    ($($type:ty)*) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::text_enum::read_text(deserializer)
            }
        }

        impl crate::scalar::Scalar for $type {
            fn write(&self, text: &mut String) {
                use std::fmt::Write as _;
                // writing to a String cannot fail
                let _ = write!(text, "{self}");
            }

            fn read(text: &str) -> Result<Self, String> {
                text.parse().map_err(|error| format!("{error}, found `{text}`"))
            }
        }
    )*};
}

pub(crate) use text_value;

text_value!(Date DateTime Time Duration HttpDate);
