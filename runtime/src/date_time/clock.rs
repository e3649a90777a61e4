//! The time of a day with what stands behind it: `10:00:00.5966823+02:00`.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;
use jiff::tz::Offset;

use super::InvalidDateTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock {
    pub(super) time: Time,
    /// The second is `:60`, which the time has as 59.
    leap: bool,
    /// How many digits the fraction of the second has.
    digits: u8,
    pub(super) zone: Zone,
}

/// What stands behind the seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Zone {
    None,
    /// `Z`.
    Utc,
    /// `z`.
    LowerUtc,
    /// `-00:00`: UTC, and nobody knows where (RFC 3339 section 4.3).
    Unknown,
    /// `+02:00`.
    Offset(Offset),
}

impl Zone {
    pub(super) fn offset(self) -> Option<Offset> {
        match self {
            Zone::None => None,
            Zone::Utc | Zone::LowerUtc | Zone::Unknown => Some(Offset::UTC),
            Zone::Offset(offset) => Some(offset),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (sign, rest) = match text {
            "" => return Some(Zone::None),
            "Z" => return Some(Zone::Utc),
            "z" => return Some(Zone::LowerUtc),
            "-00:00" => return Some(Zone::Unknown),
            _ => text.strip_prefix('+').map(|rest| (1, rest)).or_else(|| text.strip_prefix('-').map(|rest| (-1, rest)))?,
        };
        let (hours, minutes) = rest.split_once(':')?;
        let hours = number::<i32>(hours, 2).filter(|hours| *hours < 24)?;
        let minutes = number::<i32>(minutes, 2).filter(|minutes| *minutes < 60)?;
        Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok().map(Zone::Offset)
    }
}

impl Clock {
    pub(super) fn new(time: Time, zone: Zone) -> Self {
        Self { time, leap: false, digits: digits_needed(time.subsec_nanosecond()), zone }
    }

    pub(super) fn read(text: &str, expected: &'static str) -> Result<Self, InvalidDateTime> {
        let invalid = || InvalidDateTime { expected };
        let (clock, rest) = text.split_at_checked(8).ok_or_else(invalid)?;
        let (nanosecond, digits, rest) = fraction(rest, expected)?;
        let (time, leap) = plain(clock, nanosecond).ok_or_else(invalid)?;
        Ok(Self { time, leap, digits, zone: Zone::read(rest).ok_or_else(invalid)? })
    }
}

/// `23:59:60`: the time, and whether the second is a leap second.
pub(super) fn plain(text: &str, nanosecond: i32) -> Option<(Time, bool)> {
    let mut parts = text.split(':');
    let (hour, minute, second) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?, number::<i8>(parts.next()?, 2)?);
    let leap = second == 60;
    let time = Time::new(hour, minute, if leap { 59 } else { second }, nanosecond).ok()?;
    parts.next().is_none().then_some((time, leap))
}

/// `.5966823`: nanoseconds, digits told, what follows.
fn fraction<'t>(text: &'t str, expected: &'static str) -> Result<(i32, u8, &'t str), InvalidDateTime> {
    let Some(text) = text.strip_prefix('.') else {
        return Ok((0, 0, text));
    };
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let expected = if end > 9 { "at most nine digits of a second, for more cannot be kept" } else { expected };
    let count = u8::try_from(end).ok().filter(|count| (1..=9).contains(count)).ok_or(InvalidDateTime { expected })?;
    let value: i32 = digits.parse().map_err(|_| InvalidDateTime { expected })?;
    Ok((value * 10_i32.pow(u32::from(9 - count)), count, rest))
}

/// A number of so many digits.
pub(super) fn number<T: FromStr>(text: &str, width: usize) -> Option<T> {
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

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = if self.leap { 60 } else { self.time.second() };
        write!(f, "{:02}:{:02}:{second:02}", self.time.hour(), self.time.minute())?;
        if self.digits > 0 {
            let width = usize::from(self.digits);
            write!(f, ".{:0width$}", self.time.subsec_nanosecond() / 10_i32.pow(u32::from(9 - self.digits)))?;
        }
        match self.zone {
            Zone::None => Ok(()),
            Zone::Utc => f.write_str("Z"),
            Zone::LowerUtc => f.write_str("z"),
            Zone::Unknown => f.write_str("-00:00"),
            Zone::Offset(offset) => {
                let sign = if offset.seconds() < 0 { '-' } else { '+' };
                let minutes = offset.seconds().abs() / 60;
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
