//! Cookies: `a=1; b=2`.

use http::HeaderMap;
use http::header::COOKIE;

use super::percent::{self, Escape};

/// Appends a cookie whose value is encoded.
pub(super) fn append(cookies: &mut String, name: &str, encoded: &str) {
    if !cookies.is_empty() {
        cookies.push_str("; ");
    }
    let mut encoded_name = String::new();
    percent::encode(name, Escape::Cookie, &mut encoded_name);
    cookies.push_str(&encoded_name.replace('=', "%3D"));
    cookies.push('=');
    cookies.push_str(encoded);
}

/// The cookies of a request: names and values as they were sent.
pub(super) fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).filter_map(|cookie| cookie.trim_ascii().split_once('='))
}

/// The encoded values of a name, in order.
pub(super) fn named<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    pairs(headers).filter(move |(found, _)| percent::is(found, name)).map(|(_, value)| value)
}
