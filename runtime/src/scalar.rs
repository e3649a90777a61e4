//! Values that are one text: parameters and their like.

use std::fmt::{Display, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Span, Timestamp};
use uuid::Uuid;

use crate::value::digits::Digits;

/// A value that is one text outside JSON: `true`, `17`, `2024-05-06`.
pub trait Scalar: Sized {
    /// Appends the text.
    fn write(&self, text: &mut String);

    /// Reads the text; the error says what was expected and what was found.
    fn read(text: &str) -> Result<Self, String>;
}

/// The error of a text that is not what was expected; a long text is cut.
pub fn expected(what: &str, found: &str) -> String {
    const SHOWN: usize = 40;
    let cut: String = found.chars().take(SHOWN).collect();
    let more = if cut.len() < found.len() { "…" } else { "" };
    format!("expected {what}, found `{cut}{more}`")
}

impl Scalar for String {
    fn write(&self, text: &mut String) {
        text.push_str(self);
    }

    fn read(text: &str) -> Result<Self, String> {
        Ok(text.to_owned())
    }
}

impl Scalar for bool {
    fn write(&self, text: &mut String) {
        text.push_str(if *self { "true" } else { "false" });
    }

    fn read(text: &str) -> Result<Self, String> {
        parse(text, "`true` or `false`")
    }
}

/// Integers say their bounds.
macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Scalar for $integer {
            fn write(&self, text: &mut String) {
                append(self, text);
            }

            fn read(text: &str) -> Result<Self, String> {
                text.parse().ok().or_else(|| whole(text)?.try_into().ok()).ok_or_else(|| {
                    expected(&format!("an integer between {} and {}", <$integer>::MIN, <$integer>::MAX), text)
                })
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64, u128);

/// Numbers are finite, as JSON has them.
macro_rules! floats {
    ($($float:ty),*) => {$(
        impl Scalar for $float {
            fn write(&self, text: &mut String) {
                let size = self.abs();
                // as JavaScript has it (ECMA-262, Number::toString): nobody writes out 300 zeros
                if size == 0.0 || (1e-6..1e21).contains(&size) || !size.is_finite() {
                    append(self, text);
                } else {
                    append(&format_args!("{self:e}"), text);
                }
            }

            fn read(text: &str) -> Result<Self, String> {
                parse(text, "a number").and_then(|number: $float| if number.is_finite() { Ok(number) } else { Err(expected("a number", text)) })
            }
        }
    )*};
}

floats!(f32, f64);

/// The double of the shortest text that stands for a number of single precision: 0.03, not 0.029999999329447746.
pub fn shortest(value: f32) -> f64 {
    let mut buffer = [0; 32];
    let mut rest = buffer.as_mut_slice();
    // an exponent keeps every such number short
    let _ = std::io::Write::write_fmt(&mut rest, format_args!("{value:e}"));
    let written = 32 - rest.len();
    let text = buffer.get(..written).and_then(|text| std::str::from_utf8(text).ok());
    text.and_then(|text| text.parse().ok()).unwrap_or(f64::from(value))
}

/// Types whose own text is the one on the wire.
macro_rules! texts {
    ($($type:ty: $what:literal),* $(,)?) => {$(
        impl Scalar for $type {
            fn write(&self, text: &mut String) {
                append(self, text);
            }

            fn read(text: &str) -> Result<Self, String> {
                parse(text, $what)
            }
        }
    )*};
}

texts! {
    Timestamp: "a date and time with an offset like `2024-05-06T07:08:09Z`",
    DateTime: "a date and time like `2024-05-06T07:08:09`",
    Date: "a date like `2024-05-06`",
    Time: "a time like `07:08:09`",
    SignedDuration: "a duration of hours, minutes and seconds like `PT1H30M`",
    Span: "a duration like `P1DT2H`",
    Uuid: "a UUID like `67e55044-10b1-426f-9247-bb680e5fe0c8`",
    Ipv4Addr: "an IPv4 address like `192.0.2.1`",
    Ipv6Addr: "an IPv6 address like `2001:db8::1`",
    IpAddr: "an IP address like `192.0.2.1` or `2001:db8::1`",
}

/// `1.0` is an integer as JSON Schema has it.
fn whole(text: &str) -> Option<i128> {
    Digits::parse(text)?.to_i128()
}

fn append(value: &impl Display, text: &mut String) {
    // writing to a text cannot fail
    let _ = write!(text, "{value}");
}

fn parse<T: FromStr>(text: &str, what: &str) -> Result<T, String> {
    text.parse().map_err(|_| expected(what, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again<T: Scalar>(text: &str) -> Result<String, String> {
        let mut written = String::new();
        T::read(text)?.write(&mut written);
        Ok(written)
    }

    #[test]
    fn texts_are_read_and_written_alike() {
        let cases = [
            (again::<String>(" a "), " a "),
            (again::<bool>("true"), "true"),
            (again::<i32>("-2147483648"), "-2147483648"),
            (again::<u64>("18446744073709551615"), "18446744073709551615"),
            (again::<i32>("-3.0"), "-3"),
            (again::<u8>("2.5e1"), "25"),
            (again::<f64>("-1.5"), "-1.5"),
            (again::<f32>("0.1"), "0.1"),
            (again::<f64>("1e300"), "1e300"),
            (again::<f64>("-2.5E-300"), "-2.5e-300"),
            (again::<f64>("100000000000000000000"), "100000000000000000000"),
            (again::<f64>("1000000000000000000000"), "1e21"),
            (again::<f64>("0.000001"), "0.000001"),
            (again::<f32>("1e-10"), "1e-10"),
            (again::<f64>("-0"), "-0"),
            (again::<Timestamp>("2024-05-06T09:08:09.5+02:00"), "2024-05-06T07:08:09.5Z"),
            (again::<DateTime>("2024-05-06T07:08:09"), "2024-05-06T07:08:09"),
            (again::<Date>("2024-05-06"), "2024-05-06"),
            (again::<Time>("07:08:09"), "07:08:09"),
            (again::<SignedDuration>("PT1H30M"), "PT1H30M"),
            (again::<Span>("P1Y2DT3H"), "P1Y2DT3H"),
            (again::<Uuid>("67e55044-10b1-426f-9247-bb680e5fe0c8"), "67e55044-10b1-426f-9247-bb680e5fe0c8"),
            (again::<IpAddr>("2001:db8::1"), "2001:db8::1"),
            (again::<Ipv4Addr>("192.0.2.1"), "192.0.2.1"),
        ];
        for (written, expected) in cases {
            assert_eq!(written.as_deref(), Ok(expected));
        }
    }

    #[test]
    fn single_precision_is_as_short_as_its_text() {
        for (value, double) in [(0.03_f32, 0.03), (0.1, 0.1), (-1.5, -1.5), (f32::MAX, 3.4028235e38), (1e-45, 1e-45), (0.0, 0.0)]
        {
            assert_eq!(shortest(value), double);
        }
        assert!(shortest(f32::NAN).is_nan() && shortest(f32::INFINITY).is_infinite());
    }

    #[test]
    fn what_is_not_of_the_type_says_what_is_expected() {
        let cases = [
            (again::<i32>("abc"), "expected an integer between -2147483648 and 2147483647, found `abc`"),
            (again::<u8>("1.5"), "expected an integer between 0 and 255, found `1.5`"),
            (again::<u8>("256"), "expected an integer between 0 and 255, found `256`"),
            (again::<i32>(""), "expected an integer between -2147483648 and 2147483647, found ``"),
            (again::<bool>("True"), "expected `true` or `false`, found `True`"),
            (again::<f64>("NaN"), "expected a number, found `NaN`"),
            (again::<f64>("1e999"), "expected a number, found `1e999`"),
            (again::<Date>("2024-02-30"), "expected a date like `2024-05-06`, found `2024-02-30`"),
            (
                again::<Uuid>(&"é".repeat(50)),
                "expected a UUID like `67e55044-10b1-426f-9247-bb680e5fe0c8`, found `éééééééééééééééééééééééééééééééééééééééé…`",
            ),
        ];
        for (read, message) in cases {
            assert_eq!(read, Err(message.to_owned()));
        }
    }
}
