use super::{Date, DateTime, Duration, Time};
use std::fmt::{Debug, Display};
use std::str::FromStr;

fn kept<T: FromStr<Err: Debug> + Display>(texts: &[&str]) {
    for text in texts {
        assert_eq!(text.parse::<T>().unwrap_or_else(|error| panic!("{error:?}: {text}")).to_string(), *text);
    }
}

fn refused<T: FromStr + Debug>(texts: &[&str]) {
    for text in texts {
        assert!(text.parse::<T>().is_err(), "{text} is {:?}", text.parse::<T>().ok());
    }
}

#[test]
fn what_is_read_is_written_again_to_the_letter() {
    kept::<DateTime>(&[
        "0001-01-01T00:00:00",
        "2000-09-03T03:24:48.5966823+02:00",
        "2024-03-01T10:20:30.1234567Z",
        "2026-11-23T10:00:00Z",
        "2026-11-23t10:00:00z",
        "2026-11-23 10:00:00",
        "2026-11-23 10:00:00.0+00:00",
        "2026-11-23T10:00:00-00:00",
        "2026-11-23T10:00:00.000Z",
        "2026-11-23T10:00:00.123456789-05:30",
        "2016-12-31T23:59:60Z",
        "2016-12-31T23:59:60.25+00:00",
        "9999-12-31T23:59:59",
        "0000-01-01T00:00:00+23:59",
    ]);
    kept::<Time>(&["10:00:00", "23:59:59.5Z", "00:00:00+01:00", "23:59:60Z", "10:00:00.000000000", "10:00:00z"]);
    kept::<Date>(&["2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"]);
    kept::<Duration>(&["P1DT2H", "P3W", "PT1.5S", "PT0S", "P1Y2M3W4DT5H6M7.89S", "PT36H", "-P1D", "PT0.50S", "P0D", "PT1.5H"]);
}

#[test]
fn other_texts_are_refused() {
    refused::<DateTime>(&[
        "",
        "2026-11-23",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-11-23T24:00:00Z",
        "2026-11-23T10:00:61Z",
        "2026-11-23T10:00Z",
        "2026-11-23T10:00:00.Z",
        "2026-11-23T10:00:00,5Z",
        "2026-11-23T10:00:00.1234567890Z",
        "2026-11-23T10:00:00+2",
        "2026-11-23T10:00:00+0200",
        "2026-11-23T10:00:00+24:00",
        "2026-11-23T10:00:00+02:60",
        "2026-11-23T10:00:00 Z",
        "2026-11-23_10:00:00Z",
        "+002026-11-23T10:00:00Z",
        "äöüß-11-23T10:00:00",
    ]);
    refused::<Time>(&["", "10:00", "24:00:00", "10:00:00+", "10:00:00.5.5", "1:00:00", "T10:00:00"]);
    refused::<Date>(&[
        "",
        "20261123",
        "2026-11-23T00:00:00",
        "2026-2-3",
        "2025-02-29",
        "+002026-11-23",
        "2026-11-23[u-ca=gregory]",
    ]);
    refused::<Duration>(&["", "P", "PT", "1D", "-1 day", "1 day", "P1S", "PT1D", "p1d", "P1D2H", "P-1D", "P1.5Y"]);
}

#[test]
fn digits_that_would_be_lost_are_told() {
    let error = "2026-11-23T10:00:00.1234567890Z".parse::<DateTime>().unwrap_err();
    assert_eq!(error.to_string(), "expected at most nine digits of a second, for more cannot be kept");
}

#[test]
fn an_offset_makes_an_instant() {
    let value: DateTime = "2026-11-23T10:00:00+02:00".parse().unwrap();
    assert_eq!(value.timestamp().unwrap().to_string(), "2026-11-23T08:00:00Z");
    assert_eq!("2026-11-23T10:00:00".parse::<DateTime>().unwrap().timestamp(), None);
    assert_eq!(DateTime::from(value.timestamp().unwrap()).to_string(), "2026-11-23T08:00:00Z");
    let leap: DateTime = "2016-12-31T23:59:60Z".parse().unwrap();
    assert_eq!(leap.timestamp().unwrap().to_string(), "2016-12-31T23:59:59Z");
}

#[test]
fn durations_are_equal_by_their_parts() {
    let duration = |text: &str| text.parse::<Duration>().unwrap();
    assert_eq!(duration("PT1.50S"), duration("PT1.5S"));
    assert_ne!(duration("P1D"), duration("PT24H"));
    assert_eq!(Duration::from(duration("PT90M").span()).to_string(), "PT90M");
}
