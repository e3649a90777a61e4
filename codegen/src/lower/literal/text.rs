//! Which texts the runtime reads as dates, times and the like; where in doubt, none.

/// `2026-11-26`
pub(super) fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let date = (|| {
        let year = digits(parts.next()?, 4)?;
        let month = digits(parts.next()?, 2)?;
        let day = digits(parts.next()?, 2)?;
        Some((1..=days(year, month)).contains(&day))
    })();
    date == Some(true) && parts.next().is_none()
}

/// `2026-11-26T10:00:00Z`, `0001-01-01T00:00:00`
pub(super) fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_at_checked(10) else { return false };
    is_date(date) && rest.strip_prefix(['T', 't', ' ']).is_some_and(is_time)
}

/// `Mon, 23 Nov 2026 21:08:00 GMT`; the weekday is that of the day.
pub(super) fn is_http_date(text: &str) -> bool {
    let clock = |text: &str| text.strip_suffix(" GMT").is_some_and(|clock| clock.len() == 8 && is_time(clock));
    let date = (|| {
        let (weekday, rest) = text.split_once(", ")?;
        let (day, rest) = rest.split_once(' ')?;
        let (month, rest) = rest.split_once(' ')?;
        let (year, rest) = rest.split_once(' ')?;
        let month = MONTHS.iter().position(|name| *name == month)? as u32 + 1;
        let (year, day) = (digits(year, 4)?, digits(day, 2)?);
        let is_weekday = WEEKDAYS.get(weekday_of(year, month, day)) == Some(&weekday);
        Some(is_weekday && (1..=days(year, month)).contains(&day) && clock(rest))
    })();
    date == Some(true)
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/// The days since a Sunday, of the calendar that counts back before 1582 as well.
fn weekday_of(year: u32, month: u32, day: u32) -> usize {
    const OF_MONTH: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    // the calendar repeats after 400 years
    let year = year + 400 - u32::from(month < 3);
    let of_month = OF_MONTH.get(month.saturating_sub(1) as usize).copied().unwrap_or(0);
    ((year + year / 4 - year / 100 + year / 400 + of_month + day) % 7) as usize
}

/// `10:00:00`, `10:00:00.5Z`, `10:00:00+02:00`
pub(super) fn is_time(text: &str) -> bool {
    let Some((clock, rest)) = text.split_at_checked(8) else { return false };
    let parts: Vec<Option<u32>> = clock.split(':').map(|part| digits(part, 2)).collect();
    let clock = matches!(parts.as_slice(), [Some(0..24), Some(0..60), Some(0..=60)]);
    let zone = match rest.strip_prefix('.') {
        Some(rest) => {
            let zone = rest.trim_start_matches(|char: char| char.is_ascii_digit());
            (1..=9).contains(&(rest.len() - zone.len())).then_some(zone)
        }
        None => Some(rest),
    };
    clock && zone.is_some_and(is_zone)
}

fn is_zone(text: &str) -> bool {
    let hours_and_minutes = text.strip_prefix(['+', '-']).and_then(|text| text.split_once(':'));
    match hours_and_minutes {
        Some((hours, minutes)) => matches!((digits(hours, 2), digits(minutes, 2)), (Some(0..24), Some(0..60))),
        None => matches!(text, "" | "Z" | "z"),
    }
}

/// `P1Y2M3DT4H5M6S`, each part with few digits.
pub(super) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else { return false };
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    let date_parts = parts(date, "YMWD");
    let time_parts = time.map_or(Some(0), |time| parts(time, "HMS"));
    match (date_parts, time_parts) {
        (Some(date), Some(times)) => date + times > 0 && (time.is_none() || times > 0),
        _ => false,
    }
}

/// How many parts such as `12M` there are, in the order of their units.
fn parts(text: &str, units: &str) -> Option<usize> {
    let (mut rest, mut units, mut count) = (text, units, 0);
    while !rest.is_empty() {
        let unit = rest.find(|char: char| !char.is_ascii_digit())?;
        let (number, after) = rest.split_at_checked(unit)?;
        let place = units.find(after.chars().next()?)?;
        if !(1..=4).contains(&number.len()) {
            return None;
        }
        (rest, units, count) = (after.get(1..)?, units.get(place + 1..)?, count + 1);
    }
    Some(count)
}

/// `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`
pub(super) fn is_uuid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
    lengths && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

fn digits(text: &str, width: usize) -> Option<u32> {
    let plain = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use specwright_runtime::date_time::{DateTime, Duration, Time};
    use specwright_runtime::jiff::civil::Date;
    use specwright_runtime::uuid::Uuid;

    use super::*;

    /// Texts of few letters, many of them near to what is right.
    fn texts(seeds: &[&str], letters: &[u8]) -> Vec<String> {
        let mut found: Vec<String> = seeds.iter().map(|seed| (*seed).to_owned()).collect();
        for seed in seeds {
            for place in 0..=seed.len() {
                for letter in letters {
                    let letter = char::from(*letter);
                    let (head, tail) = seed.split_at(place);
                    found.push(format!("{head}{letter}{tail}"));
                    found.push(format!("{head}{letter}{}", tail.get(1..).unwrap_or_default()));
                    found.push(format!("{head}{}", tail.get(1..).unwrap_or_default()));
                    found.push(format!("{head}{letter}{letter}{}", tail.get(2..).unwrap_or_default()));
                }
            }
        }
        found
    }

    #[test]
    fn the_runtime_reads_what_is_taken() {
        let letters = b"0123569-:.TZ+YMWDHSPaf ";
        let dates = ["2026-11-26", "2024-02-29", "2023-02-28", "0000-01-01", "9999-12-31", "1900-02-28"];
        let times = ["10:00:00", "23:59:60.123456789Z", "00:00:00+23:59", "12:30:00.5-02:00"];
        let date_times = ["2026-11-26T10:00:00Z", "0001-01-01 00:00:00", "9999-12-31T23:59:59.9999999+02:00"];
        let durations = ["P1Y2M3W4DT5H6M7S", "PT9999S", "P9999Y", "P1D", "PT1H"];
        let uuids = ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"];
        for text in texts(&dates, letters) {
            assert!(!is_date(&text) || text.parse::<Date>().is_ok(), "{text}");
        }
        for text in texts(&times, letters) {
            assert!(!is_time(&text) || text.parse::<Time>().is_ok(), "{text}");
        }
        for text in texts(&date_times, letters) {
            assert!(!is_date_time(&text) || text.parse::<DateTime>().is_ok(), "{text}");
        }
        for text in texts(&durations, letters) {
            assert!(!is_duration(&text) || text.parse::<Duration>().is_ok(), "{text}");
        }
        for text in texts(&uuids, letters) {
            assert!(!is_uuid(&text) || text.parse::<Uuid>().is_ok(), "{text}");
        }
        for text in dates {
            assert!(is_date(text), "{text}");
        }
        for text in date_times {
            assert!(is_date_time(text), "{text}");
        }
        assert!(times.iter().all(|text| is_time(text)) && uuids.iter().all(|text| is_uuid(text)));
        assert!(durations.iter().all(|text| is_duration(text)));
    }
}
