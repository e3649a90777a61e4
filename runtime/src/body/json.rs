//! JSON bodies. Only when one does not fit its type, the place of the fault is worked out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::error::place;
use super::scan::{Scanner, Token};
use super::{DecodeError, EncodeError, fault, message, pointer};

/// A value from JSON text.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    decode_text(text(bytes)?)
}

/// As [`decode`], for bytes that are known to be text.
pub(crate) fn decode_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    fault::clear();
    super::integral::read(text).map_err(|(error, text)| explain(&text, &error))
}

/// Whether arrays and objects of a JSON text nest deeper than this.
pub(crate) fn is_deeper_than(text: &str, most: usize) -> bool {
    let mut depth = 0usize;
    Scanner::new(text.as_bytes()).any(|(token, _)| {
        match token {
            Token::ObjectStart | Token::ArrayStart => depth += 1,
            Token::ObjectEnd | Token::ArrayEnd => depth = depth.saturating_sub(1),
            Token::Text | Token::Word => {}
        }
        depth > most
    })
}

/// The JSON text of a value.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    let mut text = Vec::with_capacity(SET_ASIDE);
    serde_json::to_writer(&mut text, value).map_err(|error| EncodeError::new(error.to_string()))?;
    Ok(text)
}

/// Bytes that most texts have room in: as much as allocators hand out quickly.
const SET_ASIDE: usize = 1024;

/// The text of a body in UTF-8, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, DecodeError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = place(bytes, error.valid_up_to());
        DecodeError::new("the text is not valid UTF-8").on(line, column)
    })
}

fn explain(text: &str, error: &serde_json::Error) -> DecodeError {
    if text.trim_ascii().is_empty() {
        return DecodeError::new("the body is empty");
    }
    let (line, column) = (error.line(), error.column());
    let full = error.to_string();
    let words = full.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&full);
    if words == "trailing characters" && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        // the text is JSON: a tuple has read all elements that it has
        let place = pointer::pointer_at(text.as_bytes(), offset(text, line, column));
        return DecodeError::new("the array has more elements than are expected").at(place).on(line, column.max(1));
    }
    let explained = DecodeError::new(message::plain(words));
    if let Some((offset, inside)) = fault::take(text) {
        let (line, column) = place(text.as_bytes(), offset);
        return explained.at(pointer::pointer_at(text.as_bytes(), offset) + &inside).on(line, column);
    }
    match (error.classify(), line) {
        (Category::Data, 0) => explained.at(""),
        (Category::Data, _) => {
            explained.at(pointer::pointer_at(text.as_bytes(), offset(text, line, column))).on(line, column.max(1))
        }
        _ => explained.on(line, column.max(1)),
    }
}

/// How many bytes serde_json had read at a line and column.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    before + column
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::value::Json;

    fn fault<T: DeserializeOwned + std::fmt::Debug>(bytes: &[u8]) -> (Option<String>, Option<(usize, usize)>, String) {
        let error = decode::<T>(bytes).expect_err("the text is wrong");
        (error.pointer, error.line.zip(error.column), error.message)
    }

    #[test]
    fn a_wrong_value_is_named_by_its_pointer() {
        type Lists = BTreeMap<String, Vec<i32>>;
        let cases: [(&[u8], &str, &str); 6] = [
            (b"{\"a\":[1,\"secret\"]}", "/a/1", "expected an integer between -2147483648 and 2147483647, found a string"),
            (b"{\"a\":[1,2147483648]}", "/a/1", "expected an integer between -2147483648 and 2147483647, found `2147483648`"),
            (b"{\n \"a\": [\n 1,\n {}]}", "/a/1", "expected an integer between -2147483648 and 2147483647, found an object"),
            (b"{\"b\":[], \"a\": {} }", "/a", "expected an array, found an object"),
            (b"{\"a\" : null}", "/a", "expected an array, found null"),
            (b"[]", "", "expected an object, found an array"),
        ];
        for (text, pointer, message) in cases {
            let (found, _, words) = fault::<Lists>(text);
            assert_eq!((found.as_deref(), words.as_str()), (Some(pointer), message));
        }
    }

    #[test]
    fn broken_text_is_named_by_line_and_column() {
        type Case<'a> = (&'a [u8], Option<(usize, usize)>, &'a str);
        let cases: [Case<'_>; 7] = [
            (b"", None, "the body is empty"),
            (b" \n", None, "the body is empty"),
            (b"{\"a\":1", Some((1, 6)), "the text ends within an object"),
            (b"{\"a\":1}\n}", Some((2, 1)), "there is more text after the end of the value"),
            (b"{\n'a':1}", Some((2, 1)), "key must be a string"),
            (b"{\"a\":\n \"\xff\"}", Some((2, 3)), "the text is not valid UTF-8"),
            (b"[1,]", Some((1, 4)), "expected value"),
        ];
        for (text, place, message) in cases {
            assert_eq!(fault::<Json>(text), (None, place, message.to_owned()), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn what_nests_too_deep_is_refused() {
        let deep = [b"[".repeat(130), b"]".repeat(130)].concat();
        assert_eq!(
            fault::<Json>(&deep),
            (Some(String::new()), Some((1, 1)), "values are nested deeper than 128 levels".to_owned())
        );
    }

    #[test]
    fn columns_begin_with_1() {
        assert_eq!(fault::<BTreeMap<String, i32>>(b"[]").1, Some((1, 1)));
        assert_eq!(fault::<BTreeMap<String, i32>>(b"\n[]").1, Some((2, 1)));
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        assert_eq!(decode::<Json>(b"\xEF\xBB\xBF1").unwrap(), Json::from(1));
    }
}
