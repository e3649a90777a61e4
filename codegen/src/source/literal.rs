//! Values of a description as JSON text, with the digits that they are written with.

use std::fmt;
use std::ops::Deref;

use super::tree::Number;
use super::{Location, Node, Sources};

/// A value that reaches the generated code: an enum's value, a constant, a default.
#[derive(Debug, Clone)]
pub(crate) struct Literal {
    value: serde_json::Value,
    text: String,
}

/// The value, as far as serde_json holds it.
impl Deref for Literal {
    type Target = serde_json::Value;

    fn deref(&self) -> &serde_json::Value {
        &self.value
    }
}

impl PartialEq for Literal {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// The JSON text.
impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Sources {
    /// The node as a literal of the generated code.
    pub(crate) fn literal(&self, at: Location) -> Literal {
        let mut text = String::new();
        self.write_literal(at, &mut text);
        Literal { value: self.json(at), text }
    }

    fn write_literal(&self, at: Location, text: &mut String) {
        match self.node(at) {
            Node::Null | Node::Bool(_) | Node::String(_) => *text += &self.json(at).to_string(),
            Node::Number(number) => *text += &self.digits(at, number),
            Node::Array(items) => {
                text.push('[');
                for (index, item) in items.iter().enumerate() {
                    text.push_str(if index == 0 { "" } else { "," });
                    self.write_literal(item, text);
                }
                text.push(']');
            }
            Node::Object(members) => {
                text.push('{');
                for (index, (name, member)) in members.iter().enumerate() {
                    text.push_str(if index == 0 { "" } else { "," });
                    *text += &serde_json::Value::from(name).to_string();
                    text.push(':');
                    self.write_literal(member, text);
                }
                text.push('}');
            }
        }
    }

    /// A number as it is written where that is JSON, else as JSON writes its value.
    fn digits(&self, at: Location, number: Number) -> String {
        match number {
            Number::Integer(value) => value.to_string(),
            Number::Float(value) => {
                let same = |written: &&str| is_number(written) && written.parse() == Ok(value);
                let written = self.written(at).filter(same);
                written.map_or_else(|| serde_json::Value::from(value).to_string(), str::to_owned)
            }
        }
    }
}

/// A number of JSON (RFC 8259 section 6), be it larger than any double.
pub(super) fn is_number(text: &str) -> bool {
    let magnitude = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && digits(fraction) && digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn json_numbers_are_told_from_those_of_yaml() {
        for text in ["0", "-1.10", "1e400", "12E+3", "0.5e-7", "123456789012345678901234567890"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["", "+1", ".5", "1.", "01", "0x1F", ".inf", "1_000", "1e", "*alias", "!!float 1.5", "1e+", "-"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
