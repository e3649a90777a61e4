//! Texts of formats.

use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, STANDARD, URL_SAFE_NO_PAD};

use crate::choices::Choices;

/// A text of a format; nothing where it is not known.
pub(super) fn text(name: &str, choices: &mut Choices) -> Option<String> {
    Some(match name {
        "date-time" => format!("{}T{}", date(choices), time(choices)),
        "date" => date(choices),
        "time" => time(choices),
        "duration" => one(choices, &["P1D", "PT0S", "P1DT2H3M4S", "PT36H", "P2W", "P1Y2M"]),
        "uuid" => uuid(choices),
        "uri" | "url" | "iri" => one(choices, &["https://example.com/", "http://a.example/b%20c?d=e&f#g", "urn:isbn:0451450523"]),
        "uri-reference" | "iri-reference" => one(choices, &["/a", "../a?b=c", "https://example.com/"]),
        "uri-template" => one(choices, &["/a/{b}", "https://example.com/{+path}{?q}"]),
        "email" | "idn-email" => one(choices, &["a@example.com", "a.b+c@sub.example.org"]),
        "hostname" | "idn-hostname" => one(choices, &["example.com", "a-b.example"]),
        "ipv4" => format!("192.0.{}.{}", choices.below(256), choices.below(256)),
        "ipv6" => one(choices, &["2001:db8::1", "::", "::ffff:192.0.2.1", "fe80::1:2"]),
        "byte" => octets(choices, &STANDARD),
        "base64url" => octets(choices, &URL_SAFE_NO_PAD),
        "http-date" | "date-time-rfc1123" => one(choices, &HTTP_DATES),
        "regex" => one(choices, &["^a$", "[0-9]+"]),
        "json-pointer" => one(choices, &["", "/a/0"]),
        "relative-json-pointer" => one(choices, &["0", "1/a"]),
        "decimal" => one(choices, &["0", "10.20", "-1.5"]),
        "float" | "double" => one(choices, &["0", "0.5", "-12.25"]),
        "char" => one(choices, &["a", "ä"]),
        "int8" => choices.between(0, 127).to_string(),
        "uint8" => choices.between(0, 255).to_string(),
        "int16" | "int32" | "int64" => choices.between(-300, 32_767).to_string(),
        "uint16" | "uint32" | "uint64" => choices.between(0, 65_535).to_string(),
        _ => return None,
    })
}

fn one(choices: &mut Choices, all: &[&str]) -> String {
    choices.pick(all).copied().unwrap_or_default().to_owned()
}

fn date(choices: &mut Choices) -> String {
    let year = match choices.below(6) {
        0 => 2026,
        1 => 1,
        2 => 9999,
        3 => 1969,
        _ => choices.between(1900, 2100),
    };
    format!("{year:04}-{:02}-{:02}", choices.between(1, 12), choices.between(1, 28))
}

/// With an offset, and sometimes a fraction of a second.
fn time(choices: &mut Choices) -> String {
    let fraction = one(choices, &["", "", ".5", ".120", ".1234567", ".123456789"]);
    let offset = one(choices, &["Z", "Z", "+00:00", "+02:00", "-05:30"]);
    format!("{:02}:{:02}:{:02}{fraction}{offset}", choices.between(0, 23), choices.between(0, 59), choices.between(0, 59))
}

fn uuid(choices: &mut Choices) -> String {
    let digits: String = (0..32).map(|_| char::from_digit(choices.below(16) as u32, 16).unwrap_or('0')).collect();
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| digits.get(range).unwrap_or_default().to_owned());
    parts.join("-")
}

const HTTP_DATES: [&str; 3] = ["Sun, 06 Nov 1994 08:49:37 GMT", "Thu, 29 Feb 2024 00:00:00 GMT", "Sat, 31 Dec 2016 23:59:60 GMT"];

fn octets(choices: &mut Choices, alphabet: &GeneralPurpose) -> String {
    let length = choices.below(9);
    let bytes: Vec<u8> = (0..length).map(|_| choices.below(256) as u8).collect();
    alphabet.encode(bytes)
}
