//! Headers: printable ASCII as it stands. Encoded text (RFC 8187) is for few headers only, so other characters are refused.

use std::borrow::Cow;
use std::fmt::Write;

use http::{HeaderName, HeaderValue};

use super::error::refused;
use super::{ParamError, Source, Target};
use crate::body::EncodeError;
use crate::operation::{Parameter, Payload, Style};

/// Writes a header.
pub(super) fn write(parameter: &Parameter, text: &str, target: &mut Target) -> Result<(), EncodeError> {
    let text = if parameter.style == Style::Content(Payload::Json) { Cow::Owned(ascii_json(text)) } else { Cow::Borrowed(text) };
    check(parameter, &text)?;
    let name = HeaderName::from_bytes(parameter.name.as_bytes()).map_err(|_| refused(parameter, "the name is no header name"))?;
    let value = HeaderValue::from_str(&text).map_err(|_| refused(parameter, "the value is no header value"))?;
    target.headers.insert(name, value);
    Ok(())
}

/// The header's text; a list may come in several lines.
pub(super) fn read<'a>(parameter: &Parameter, source: &Source<'a>) -> Result<Option<Cow<'a, str>>, ParamError> {
    let mut lines = source.headers.get_all(parameter.name).into_iter();
    let Some(first) = lines.next() else { return Ok(None) };
    let mut text = Cow::Borrowed(utf8(parameter, first)?);
    for line in lines {
        if super::is_single(parameter.shape) || matches!(parameter.style, Style::Content(_)) {
            return Err(ParamError::repeated(parameter));
        }
        text = Cow::Owned(format!("{text},{}", utf8(parameter, line)?));
    }
    Ok(Some(text))
}

fn check(parameter: &Parameter, text: &str) -> Result<(), EncodeError> {
    if text.trim_matches([' ', '\t']).len() != text.len() {
        return Err(refused(parameter, "white space around the value would be lost"));
    }
    match text.chars().find(|character| !matches!(character, ' '..='~' | '\t')) {
        Some('\r' | '\n') => Err(refused(parameter, "a line break cannot stand in a header")),
        Some(found) if found.is_control() => Err(refused(parameter, "a control character cannot stand in a header")),
        Some(_) => Err(refused(parameter, "only ASCII characters can stand in a header")),
        None => Ok(()),
    }
}

fn utf8<'a>(parameter: &Parameter, value: &'a HeaderValue) -> Result<&'a str, ParamError> {
    std::str::from_utf8(value.as_bytes()).map_err(|_| ParamError::malformed(parameter, "is not valid UTF-8"))
}

/// JSON text with all but ASCII escaped.
fn ascii_json(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for unit in text.chars() {
        match unit.is_ascii() {
            true => ascii.push(unit),
            false => unit.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                // writing to a text cannot fail
                let _ = write!(ascii, "\\u{unit:04x}");
            }),
        }
    }
    ascii
}
