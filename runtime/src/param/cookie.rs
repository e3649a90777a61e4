//! Cookies: `a=1; b=2`. With `style: form` names and values are percent-encoded; with `style: cookie` they stand as they are.

use http::HeaderMap;
use http::header::COOKIE;

use super::error::refused;
use super::percent::{self, Escape};
use crate::body::EncodeError;
use crate::operation::{Parameter, Style};

/// Appends a cookie whose value is encoded.
pub(super) fn append(parameter: &Parameter, cookies: &mut String, name: &str, encoded: &str) -> Result<(), EncodeError> {
    if is_raw(parameter) {
        if name.contains('=') {
            return Err(refused(parameter, format!("`{name}` cannot be the name of a cookie")));
        }
        check(parameter, name)?;
        check(parameter, encoded)?;
    }
    if !cookies.is_empty() {
        cookies.push_str("; ");
    }
    match is_raw(parameter) {
        true => cookies.push_str(name),
        false => percent::encode(name, Escape::Strict, cookies),
    }
    cookies.push('=');
    cookies.push_str(encoded);
    Ok(())
}

/// The cookies of a request: names and values as they were sent.
pub(super) fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).filter_map(|cookie| cookie.trim_ascii().split_once('='))
}

/// The encoded values of a name, in order.
pub(super) fn named<'a>(headers: &'a HeaderMap, parameter: &Parameter) -> impl Iterator<Item = &'a str> {
    let (name, raw) = (parameter.name, is_raw(parameter));
    let is_named = move |found: &str| if raw { found == name } else { percent::is(found, name) };
    pairs(headers).filter(move |(found, _)| is_named(found)).map(|(_, value)| value)
}

/// Whether nothing is encoded.
pub(super) fn is_raw(parameter: &Parameter) -> bool {
    parameter.style == Style::Cookie
}

/// What a cookie holds as it is (RFC 6265 section 4.1.1); the comma separates items.
fn check(parameter: &Parameter, text: &str) -> Result<(), EncodeError> {
    match text.bytes().find(|byte| !matches!(byte, b'!'..=b'~') || matches!(byte, b'"' | b';' | b'\\')) {
        Some(b' ') => Err(refused(parameter, "a space cannot stand in a cookie, give it in encoded form")),
        Some(found) if found.is_ascii_graphic() => {
            Err(refused(parameter, format!("`{}` cannot stand in a cookie, give it in encoded form", char::from(found))))
        }
        Some(_) => Err(refused(parameter, "only visible ASCII characters can stand in a cookie, give others in encoded form")),
        None => Ok(()),
    }
}
