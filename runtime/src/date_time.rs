//! Dates and times as APIs write them: with or without an offset, with as many digits of a second as were given.
//!
//! RFC 3339 asks for an offset; many APIs leave it out (`0001-01-01T00:00:00`). Both are read, and what was read is written again
//! to the letter, so that a value that is passed on does not change.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::Offset;

use crate::scalar::Scalar;

/// `format: date-time`: `2026-11-23T10:00:00.5966823+02:00`, `2026-11-23T10:00:00Z`, `0001-01-01T00:00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateTime {
    civil: civil::DateTime,
    zone: Zone,
    digits: u8,
}

/// `format: time`: `10:00:00Z`, `10:00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    civil: civil::Time,
    zone: Zone,
    digits: u8,
}

/// What stands behind the seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Zone {
    None,
    Utc,
    Offset(Offset),
}

/// A text is no date or time of the wanted form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDateTime {
    expected: &'static str,
}

impl DateTime {
    /// Date and time on the clock where they were taken.
    pub fn civil(self) -> civil::DateTime {
        self.civil
    }

    /// The offset from UTC, where one is told.
    pub fn offset(self) -> Option<Offset> {
        self.zone.offset()
    }

    /// The instant, where an offset is told.
    pub fn timestamp(self) -> Option<Timestamp> {
        self.zone.offset()?.to_timestamp(self.civil).ok()
    }
}

impl Time {
    /// The time on the clock where it was taken.
    pub fn civil(self) -> civil::Time {
        self.civil
    }

    /// The offset from UTC, where one is told.
    pub fn offset(self) -> Option<Offset> {
        self.zone.offset()
    }
}

impl Zone {
    fn offset(self) -> Option<Offset> {
        match self {
            Zone::None => None,
            Zone::Utc => Some(Offset::UTC),
            Zone::Offset(offset) => Some(offset),
        }
    }
}

impl From<Timestamp> for DateTime {
    fn from(timestamp: Timestamp) -> Self {
        let civil = Offset::UTC.to_datetime(timestamp);
        Self { civil, zone: Zone::Utc, digits: digits_needed(civil.subsec_nanosecond()) }
    }
}

impl From<civil::DateTime> for DateTime {
    fn from(civil: civil::DateTime) -> Self {
        Self { civil, zone: Zone::None, digits: digits_needed(civil.subsec_nanosecond()) }
    }
}

impl From<civil::Time> for Time {
    fn from(civil: civil::Time) -> Self {
        Self { civil, zone: Zone::None, digits: digits_needed(civil.subsec_nanosecond()) }
    }
}

impl FromStr for DateTime {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        let invalid = InvalidDateTime { expected: "a date and time such as `2026-11-23T10:00:00Z`" };
        let (date, rest) = text.split_at_checked(10).ok_or_else(|| invalid.clone())?;
        let rest = rest.strip_prefix(['T', 't', ' ']).ok_or_else(|| invalid.clone())?;
        let date: civil::Date = plain_date(date).ok_or_else(|| invalid.clone())?;
        let (time, zone, digits) = time_and_zone(rest).ok_or(invalid)?;
        Ok(Self { civil: date.to_datetime(time), zone, digits })
    }
}

impl FromStr for Time {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        let (civil, zone, digits) = time_and_zone(text).ok_or(InvalidDateTime { expected: "a time such as `10:00:00Z`" })?;
        Ok(Self { civil, zone, digits })
    }
}

/// `2026-11-23`, digits and dashes alone.
fn plain_date(text: &str) -> Option<civil::Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    civil::Date::new(number(year, 4)?, number(month, 2)?, number(day, 2)?).ok()
}

/// `10:00:00.5966823+02:00` in its parts.
fn time_and_zone(text: &str) -> Option<(civil::Time, Zone, u8)> {
    let (clock, rest) = text.split_at_checked(8)?;
    let mut parts = clock.split(':');
    let (hour, minute, second) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?, number::<i8>(parts.next()?, 2)?);
    if parts.next().is_some() {
        return None;
    }
    let (nanosecond, digits, rest) = fraction(rest)?;
    // a leap second is the last there is of its minute
    let second = if second == 60 { 59 } else { second };
    Some((civil::Time::new(hour, minute, second, nanosecond).ok()?, zone(rest)?, digits))
}

/// `.5966823`: nanoseconds, digits told, what follows. Digits beyond the ninth are refused, since they would be lost.
fn fraction(text: &str) -> Option<(i32, u8, &str)> {
    let Some(text) = text.strip_prefix('.') else {
        return Some((0, 0, text));
    };
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let count = u8::try_from(digits.len()).ok().filter(|count| (1..=9).contains(count))?;
    let value: i32 = digits.parse().ok()?;
    Some((value * 10_i32.pow(u32::from(9 - count)), count, rest))
}

fn zone(text: &str) -> Option<Zone> {
    match text {
        "" => Some(Zone::None),
        "Z" | "z" => Some(Zone::Utc),
        _ => {
            let (sign, text) =
                text.strip_prefix('+').map(|rest| (1, rest)).or_else(|| text.strip_prefix('-').map(|rest| (-1, rest)))?;
            let (hours, minutes) = text.split_once(':')?;
            let seconds = number::<i32>(hours, 2)? * 3600 + number::<i32>(minutes, 2).filter(|minutes| *minutes < 60)? * 60;
            Offset::from_seconds(sign * seconds).ok().map(Zone::Offset)
        }
    }
}

fn number<T: FromStr>(text: &str, width: usize) -> Option<T> {
    let plain = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The fewest of no, three, six or nine digits that hold the fraction.
fn digits_needed(nanosecond: i32) -> u8 {
    match nanosecond {
        0 => 0,
        _ if nanosecond % 1_000_000 == 0 => 3,
        _ if nanosecond % 1_000 == 0 => 6,
        _ => 9,
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}T", self.civil.year(), self.civil.month(), self.civil.day())?;
        write_time(f, self.civil.time(), self.zone, self.digits)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_time(f, self.civil, self.zone, self.digits)
    }
}

fn write_time(f: &mut fmt::Formatter<'_>, time: civil::Time, zone: Zone, digits: u8) -> fmt::Result {
    write!(f, "{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
    if digits > 0 {
        let width = usize::from(digits);
        write!(f, ".{:0width$}", time.subsec_nanosecond() / 10_i32.pow(u32::from(9 - digits)))?;
    }
    match zone {
        Zone::None => Ok(()),
        Zone::Utc => f.write_str("Z"),
        Zone::Offset(offset) => {
            let sign = if offset.seconds() < 0 { '-' } else { '+' };
            let minutes = offset.seconds().abs() / 60;
            write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
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

        impl Scalar for $type {
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

text_value!(DateTime Time Duration);

/// `format: duration`: `P1DT2H` (ISO 8601); equal only to the same parts: a day is not 24 hours.
#[derive(Clone, Copy, Debug)]
pub struct Duration(jiff::Span);

impl Duration {
    /// The span of time.
    pub fn span(self) -> jiff::Span {
        self.0
    }
}

impl From<jiff::Span> for Duration {
    fn from(span: jiff::Span) -> Self {
        Self(span)
    }
}

impl PartialEq for Duration {
    fn eq(&self, other: &Self) -> bool {
        self.0.fieldwise() == other.0.fieldwise()
    }
}

impl Eq for Duration {}

impl std::hash::Hash for Duration {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.fieldwise().hash(state);
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Duration {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        let span = text.starts_with(['P', 'p', '-', '+']).then(|| text.parse().ok()).flatten();
        span.map(Self).ok_or(InvalidDateTime { expected: "a duration such as `PT1H30M`" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again_to_the_letter() {
        for text in [
            "0001-01-01T00:00:00",
            "2000-09-03T03:24:48.5966823+02:00",
            "2026-11-23T10:00:00Z",
            "2026-11-23T10:00:00.000Z",
            "2026-11-23T10:00:00.123456789-05:30",
            "9999-12-31T23:59:59",
        ] {
            assert_eq!(text.parse::<DateTime>().map(|value| value.to_string()), Ok(text.to_owned()));
        }
        for text in ["10:00:00", "23:59:59.5Z", "00:00:00+01:00"] {
            assert_eq!(text.parse::<Time>().map(|value| value.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("P1DT2H".parse::<Duration>().map(|value| value.to_string()), Ok("P1DT2H".to_owned()));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "2026-11-23",
            "2026-13-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23T10:00Z",
            "2026-11-23T10:00:00.Z",
            "2026-11-23T10:00:00.1234567890Z",
            "2026-11-23T10:00:00+2",
            "2026-11-23T10:00:00+02:60",
            "äöüß-11-23T10:00:00",
        ] {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_offset_makes_an_instant() {
        let value: DateTime = "2026-11-23T10:00:00+02:00".parse().unwrap();
        assert_eq!(value.timestamp().unwrap().to_string(), "2026-11-23T08:00:00Z");
        assert_eq!("2026-11-23T10:00:00".parse::<DateTime>().unwrap().timestamp(), None);
        assert_eq!(DateTime::from(value.timestamp().unwrap()).to_string(), "2026-11-23T08:00:00Z");
    }
}
