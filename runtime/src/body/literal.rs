//! Between a bare text and a JSON scalar, by shape: `5` is a number where one is expected and a text elsewhere.
//!
//! Where any value may stand, a text that is JSON (`5`, `true`, `"5"`, `[]`) is that JSON and other text is itself; so a text
//! that would be taken for JSON is written in quotes and nothing is lost.

use crate::shape::Shape;
use crate::value::Json;

/// Appends the JSON scalar that a text is; the error says what was expected.
pub(crate) fn write(text: &str, shape: &Shape, out: &mut Vec<u8>) -> Result<(), String> {
    match shape {
        Shape::Text => write_text(text, out),
        Shape::Any if is_json(text) => out.extend(text.as_bytes()),
        Shape::Any => write_text(text, out),
        Shape::Boolean => out.extend(read_boolean(text).ok_or_else(|| expected("`true` or `false`"))?.as_bytes()),
        Shape::Integer => write_number(text, out).ok_or_else(|| expected("an integer"))?,
        Shape::Number => write_number(text, out).ok_or_else(|| expected("a number"))?,
        Shape::OneOf(shapes) => return write_first(text, shapes, out),
        Shape::Alternative(_) | Shape::Root(_) => return write(text, shape.bare(), out),
        Shape::Array(_) => return Err(expected("a list")),
        Shape::Map(_) | Shape::Object(_) => return Err(expected("an object")),
    }
    Ok(())
}

/// The bare text of a text where any value may stand: in quotes when it would be taken for something else.
pub(crate) fn bare(text: &str) -> String {
    match is_json(text) {
        true => {
            let mut quoted = Vec::new();
            write_text(text, &mut quoted);
            String::from_utf8(quoted).unwrap_or_default()
        }
        false => text.to_owned(),
    }
}

/// Whether a text is a JSON value as it stands, without space around it.
pub(crate) fn is_json(text: &str) -> bool {
    let begins =
        text.bytes().next().is_some_and(|byte| matches!(byte, b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'));
    begins && !text.ends_with(|last: char| last.is_ascii_whitespace()) && serde_json::from_str::<Json>(text).is_ok()
}

/// Appends a JSON string.
pub(crate) fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => out.extend([b'\\', byte]),
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            b'\t' => out.extend(b"\\t"),
            0..=0x1F => out.extend(format!("\\u{byte:04x}").as_bytes()),
            other => out.push(other),
        }
    }
    out.push(b'"');
}

/// Appends a member's name and the colon.
pub(crate) fn write_name(name: &str, out: &mut Vec<u8>) {
    write_text(name, out);
    out.push(b':');
}

/// Appends an array, each item by `write`.
pub(crate) fn array<T>(out: &mut Vec<u8>, items: &[T], write: impl FnMut(&T, &mut Vec<u8>)) {
    out.push(b'[');
    separated(out, items, write);
    out.push(b']');
}

/// Appends an object, each member by `write`.
pub(crate) fn object<T>(out: &mut Vec<u8>, members: &[T], write: impl FnMut(&T, &mut Vec<u8>)) {
    out.push(b'{');
    separated(out, members, write);
    out.push(b'}');
}

/// A boolean's text.
pub(crate) fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

fn separated<T>(out: &mut Vec<u8>, parts: &[T], mut write: impl FnMut(&T, &mut Vec<u8>)) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write(part, out);
    }
}

fn write_first(text: &str, shapes: &[&Shape], out: &mut Vec<u8>) -> Result<(), String> {
    let start = out.len();
    for shape in shapes {
        if write(text, shape, out).is_ok() {
            return Ok(());
        }
        out.truncate(start);
    }
    Err("fits none of the expected kinds of value".to_owned())
}

fn read_boolean(text: &str) -> Option<&str> {
    Some(text.trim_ascii()).filter(|text| matches!(*text, "true" | "false"))
}

/// Appends a number as it stands; a plus sign and zeros in front, which JSON has not, are dropped.
fn write_number(text: &str, out: &mut Vec<u8>) -> Option<()> {
    let text = text.trim_ascii();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let zeros = digits.bytes().take_while(|byte| *byte == b'0').count();
    let first_kept = if digits.as_bytes().get(zeros).is_some_and(u8::is_ascii_digit) { zeros } else { zeros.saturating_sub(1) };
    let digits = digits.get(first_kept..).filter(|digits| is_magnitude(digits))?;
    out.extend(sign.as_bytes());
    out.extend(digits.as_bytes());
    Some(())
}

/// `1`, `1.5`, `1e-9`: a JSON number without its sign.
fn is_magnitude(digits: &str) -> bool {
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (digits, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    [Some(whole), fraction, exponent].into_iter().flatten().all(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn expected(what: &str) -> String {
    format!("expected {what}, found a text")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str, shape: &Shape) -> Result<String, String> {
        let mut out = Vec::new();
        write(text, shape, &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn a_text_becomes_what_its_shape_says() {
        let either = Shape::OneOf(&[&Shape::Boolean, &Shape::Number, &Shape::Text]);
        let cases = [
            ("5", Shape::Text, "\"5\""),
            ("a\"\\\n\u{1}é", Shape::Text, "\"a\\\"\\\\\\n\\u0001é\""),
            (" 7 ", Shape::Integer, "7"),
            ("+007", Shape::Integer, "7"),
            ("-0", Shape::Integer, "-0"),
            ("000", Shape::Integer, "0"),
            ("1.50", Shape::Number, "1.50"),
            ("-00.5e+09", Shape::Number, "-0.5e+09"),
            ("12345678901234567890", Shape::Integer, "12345678901234567890"),
            ("true", Shape::Boolean, "true"),
            ("true", Shape::Any, "true"),
            ("\"5\"", Shape::Any, "\"5\""),
            ("{\"a\":1}", Shape::Any, "{\"a\":1}"),
            ("{a", Shape::Any, "\"{a\""),
            (" 5", Shape::Any, "\" 5\""),
            ("", Shape::Any, "\"\""),
            ("false", either, "false"),
            ("3", either, "3"),
            ("three", either, "\"three\""),
        ];
        for (text, shape, expected) in cases {
            assert_eq!(json(text, &shape).as_deref(), Ok(expected), "{text} as {shape:?}");
        }
    }

    #[test]
    fn a_text_that_does_not_fit_is_refused() {
        for text in ["", "-", "1.", ".5", "1e", "0x1", "1 2", "NaN", "--1", "+-1", "Infinity"] {
            assert_eq!(json(text, &Shape::Number), Err("expected a number, found a text".to_owned()), "{text}");
        }
        assert!(json("True", &Shape::Boolean).is_err());
        assert!(json("x", &Shape::OneOf(&[&Shape::Boolean, &Shape::Integer])).is_err());
    }

    #[test]
    fn any_text_survives_where_any_value_may_stand() {
        for text in ["", "5", "null", "true", "[]", "{}", "\"", "\"a\"", "word", "-", " 5", "[1", "1e999"] {
            let read: Json = serde_json::from_str(&json(&bare(text), &Shape::Any).unwrap()).unwrap();
            assert_eq!(read, Json::from(text));
        }
    }
}
