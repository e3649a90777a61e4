//! Moments as headers of HTTP have them: `Sun, 06 Nov 1994 08:49:37 GMT`, also in capital or small letters alone, as some write it;
//! that is kept, so that what was read is written again.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{self, Weekday};
use jiff::tz::Offset;

use super::InvalidDateTime;
use super::clock::{number, plain};

/// `format: http-date`: `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate, RFC 9110 section 5.6.7), in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HttpDate {
    civil: civil::DateTime,
    /// Whether it is the leap second after that one.
    leap: bool,
    letters: Letters,
}

/// How the names in it are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Letters {
    /// As RFC 9110 has them, which tells capital letters from small ones.
    Usual,
    Capital,
    Small,
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl HttpDate {
    /// Date and time in UTC; a leap second is the last one before it.
    pub fn civil(self) -> civil::DateTime {
        self.civil
    }

    /// The instant; `None` at the very end of the year 9999, which is beyond what an instant can be.
    pub fn timestamp(self) -> Option<Timestamp> {
        Offset::UTC.to_timestamp(self.civil).ok()
    }
}

/// What is less than a second is cut off; so are years before 0, of which there is no text.
impl From<Timestamp> for HttpDate {
    fn from(timestamp: Timestamp) -> Self {
        let civil = Offset::UTC.to_datetime(timestamp);
        let civil = if civil.year() < 0 { civil::DateTime::constant(0, 1, 1, 0, 0, 0, 0) } else { civil };
        let whole = civil.with().subsec_nanosecond(0).build();
        Self { civil: whole.unwrap_or(civil), leap: false, letters: Letters::Usual }
    }
}

impl FromStr for HttpDate {
    type Err = InvalidDateTime;

    fn from_str(text: &str) -> Result<Self, InvalidDateTime> {
        let read = read(&text.to_ascii_lowercase());
        let mut written =
            [Letters::Usual, Letters::Capital, Letters::Small].into_iter().filter_map(|letters| Some(Self { letters, ..read? }));
        let expected = "a date and time such as `Sun, 06 Nov 1994 08:49:37 GMT`";
        written.find(|date| date.to_string() == text).ok_or(InvalidDateTime { expected })
    }
}

/// Reads what is in small letters, whatever the weekday.
fn read(text: &str) -> Option<HttpDate> {
    let (_, rest) = text.split_once(", ")?;
    let (day, rest) = rest.split_once(' ')?;
    let (month_name, rest) = rest.split_once(' ')?;
    let (year, rest) = rest.split_once(' ')?;
    let (time, leap) = plain(rest.strip_suffix(" gmt")?, 0)?;
    let month = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(month_name))?;
    let date = civil::Date::new(number(year, 4)?, i8::try_from(month + 1).ok()?, number(day, 2)?).ok()?;
    Some(HttpDate { civil: date.to_datetime(time), leap, letters: Letters::Usual })
}

impl HttpDate {
    fn written(self, name: &str) -> Cow<'_, str> {
        match self.letters {
            Letters::Usual => name.into(),
            Letters::Capital => name.to_ascii_uppercase().into(),
            Letters::Small => name.to_ascii_lowercase().into(),
        }
    }
}

fn weekday(date: civil::Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    }
}

impl fmt::Display for HttpDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (date, time) = (self.civil.date(), self.civil.time());
        let month = usize::try_from(date.month()).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
        let month = self.written(month.copied().unwrap_or_default());
        let second = if self.leap { 60 } else { time.second() };
        write!(f, "{}, {:02} {month} {:04} ", self.written(weekday(date)), date.day(), date.year())?;
        write!(f, "{:02}:{:02}:{second:02} {}", time.hour(), time.minute(), self.written("GMT"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Thu, 29 Feb 2024 00:00:00 GMT",
            "Sat, 31 Dec 2016 23:59:60 GMT",
            "Sat, 01 Jan 0000 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "fri, 31 dec 9999 23:59:59 gmt",
            "FRI, 31 DEC 9999 23:59:59 GMT",
        ] {
            assert_eq!(text.parse::<HttpDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_ways_to_write_one_are_refused() {
        for text in [
            "",
            "Mon, 06 Nov 1994 08:49:37 GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 94 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37 +0000",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Wed, 30 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "1994-11-06T08:49:37Z",
        ] {
            assert!(text.parse::<HttpDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_instant_becomes_one_in_whole_seconds() {
        let timestamp: Timestamp = "1994-11-06T08:49:37.9Z".parse().unwrap();
        let date = HttpDate::from(timestamp);
        assert_eq!(date.to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(date.timestamp().unwrap().to_string(), "1994-11-06T08:49:37Z");
        assert_eq!(HttpDate::from(Timestamp::MIN).to_string(), "Sat, 01 Jan 0000 00:00:00 GMT");
    }
}
