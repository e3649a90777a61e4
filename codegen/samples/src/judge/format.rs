//! Formats of OpenAPI that JSON Schema does not have: numbers and octets as text.

use base64::Engine;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use jsonschema::ValidationOptions;

/// Makes the formats known to a validator.
pub(super) fn add_all(options: ValidationOptions<'_>) -> ValidationOptions<'_> {
    options
        .with_format("byte", |text: &str| STANDARD.decode(text).is_ok())
        .with_format("base64url", |text: &str| URL_SAFE.decode(text).is_ok())
        .with_format("http-date", is_http_date)
        .with_format("date-time-rfc1123", is_http_date)
        .with_format("int8", |text: &str| is_number(text) && text.parse::<i8>().is_ok())
        .with_format("int16", |text: &str| is_number(text) && text.parse::<i16>().is_ok())
        .with_format("int32", |text: &str| is_number(text) && text.parse::<i32>().is_ok())
        .with_format("int64", |text: &str| is_number(text) && text.parse::<i64>().is_ok())
        .with_format("uint8", |text: &str| is_number(text) && text.parse::<u8>().is_ok())
        .with_format("uint16", |text: &str| is_number(text) && text.parse::<u16>().is_ok())
        .with_format("uint32", |text: &str| is_number(text) && text.parse::<u32>().is_ok())
        .with_format("uint64", |text: &str| is_number(text) && text.parse::<u64>().is_ok())
        .with_format("float", is_number)
        .with_format("double", is_number)
        .with_format("decimal", is_number)
}

/// With padding or without.
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// `Sun, 06 Nov 1994 08:49:37 GMT`; which weekday a day has is left to who reads it.
fn is_http_date(text: &str) -> bool {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let is_number = |text: &str, digits, most: u32| {
        text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u32>().is_ok_and(|it| it <= most)
    };
    let is_clock = |text: &str| {
        let parts: Vec<&str> = text.split(':').collect();
        matches!(parts.as_slice(), [hour, minute, second]
            if is_number(hour, 2, 23) && is_number(minute, 2, 59) && is_number(second, 2, 60))
    };
    let parts: Vec<&str> = text.split(' ').collect();
    match parts.as_slice() {
        [weekday, day, month, year, clock, "GMT"] => {
            let is_weekday = weekday.strip_suffix(',').is_some_and(|weekday| WEEKDAYS.contains(&weekday));
            is_weekday && is_number(day, 2, 31) && MONTHS.contains(month) && is_number(year, 4, 9999) && is_clock(clock)
        }
        _ => false,
    }
}

/// As JSON writes numbers: without `+`, and without zeros before the first digit.
fn is_number(text: &str) -> bool {
    !text.starts_with(' ') && serde_json::from_str::<serde_json::Number>(text).is_ok_and(|number| number.as_f64().is_some())
}
