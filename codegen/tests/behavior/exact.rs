//! JSON with its numbers as they are written: `1.10` and `12345678901234567890.5` stay what they are.

use std::fmt;

use serde_json::value::RawValue;
use specwright_runtime::serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

/// A JSON value; members keep their order.
#[derive(Debug, Clone)]
pub(crate) enum Exact {
    /// `null`, `true`, `false`
    Word(String),
    Number(String),
    Text(String),
    Array(Vec<Exact>),
    Object(Vec<(String, Exact)>),
}

impl Exact {
    /// Reads a text; fails the test where it is no JSON.
    #[track_caller]
    pub(crate) fn read(text: &str) -> Self {
        let raw: &RawValue = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        Self::of(raw)
    }

    fn of(raw: &RawValue) -> Self {
        let text = raw.get();
        match text.as_bytes().first() {
            Some(b'{') => {
                Self::Object(whole::<Members<'_>>(text).0.into_iter().map(|(name, raw)| (name, Self::of(raw))).collect())
            }
            Some(b'[') => Self::Array(whole::<Vec<&RawValue>>(text).into_iter().map(Self::of).collect()),
            Some(b'"') => Self::Text(whole(text)),
            Some(b'n' | b't' | b'f') => Self::Word(text.to_owned()),
            _ => Self::Number(text.to_owned()),
        }
    }

    /// A member of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            Self::Word(_) | Self::Number(_) | Self::Text(_) | Self::Array(_) => None,
        }
    }

    /// Whether it is the text.
    pub(crate) fn is_text(&self, wanted: &str) -> bool {
        matches!(self, Self::Text(text) if text == wanted)
    }

    /// Whether both are the same value: order of members aside, and with numbers compared by all their digits.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Word(left), Self::Word(right)) | (Self::Text(left), Self::Text(right)) => left == right,
            (Self::Number(left), Self::Number(right)) => decimal(left) == decimal(right),
            (Self::Array(left), Self::Array(right)) => {
                left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left.same(right))
            }
            (Self::Object(left), Self::Object(right)) => {
                let in_right = |(name, value): &(String, Self)| other.get(name).is_some_and(|found| found.same(value));
                left.len() == right.len() && left.iter().all(in_right)
            }
            _ => false,
        }
    }
}

#[track_caller]
fn whole<'a, T: Deserialize<'a>>(text: &'a str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// On one line, with a blank after each comma and colon.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(text) | Self::Number(text) => f.write_str(text),
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::Array(items) => write!(f, "[{}]", items.iter().map(Self::to_string).collect::<Vec<_>>().join(", ")),
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| format!("{}: {value}", quoted(name)));
                write!(f, "{{{}}}", members.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// What a reader could not see is escaped.
fn quoted(text: &str) -> String {
    let escaped = |char: char| if is_seen(char) { char.to_string() } else { format!("\\u{:04x}", u32::from(char)) };
    serde_json::Value::from(text).to_string().chars().map(escaped).collect()
}

/// Neither a control character, nor a blank of its own kind, nor a mark on the character before.
fn is_seen(char: char) -> bool {
    let blank = char.is_whitespace() && char != ' ';
    !(char.is_control() || blank || matches!(char, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}'))
}

/// `-1.50e3` as its sign, its digits, and how many zeros follow them: `(true, "15", 2)`.
fn decimal(text: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_start_matches('0').trim_end_matches('0');
    if digits.is_empty() {
        return (false, String::new(), 0);
    }
    let trailing = all.len() - all.trim_end_matches('0').len();
    let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap();
    (negative, digits.to_owned(), exponent - fraction.len() as i64 + trailing as i64)
}

/// The members of an object, in their order.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Deserialize<'a> for Members<'a> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Collect)
    }
}

struct Collect;

impl<'a> Visitor<'a> for Collect {
    type Value = Members<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut object: A) -> Result<Members<'a>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

#[test]
fn numbers_are_compared_by_all_their_digits() {
    let same = |left, right| Exact::read(left).same(&Exact::read(right));
    for (left, right) in [("1", "1.0"), ("100", "1e2"), ("-0.0", "0"), ("0.05", "5E-2"), ("[1.50]", "[15e-1]")] {
        assert!(same(left, right), "{left} {right}");
    }
    assert!(!same("12345678901234567890.5", "12345678901234567890") && !same("1", "-1") && !same("1", "10"));
    assert!(same(r#"{"a": 1, "b": 2}"#, r#"{"b": 2, "a": 1}"#) && !same(r#"{"a": 1}"#, r#"{"a": 1, "b": 2}"#));
}

#[test]
fn a_value_is_written_as_it_was_read() {
    let text = r#"{"a": [1.10, -0e1, null], "\"": "é\n\u0085\u0301", "b": {}}"#;
    assert_eq!(Exact::read(text).to_string(), text);
}
