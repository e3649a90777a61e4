//! Queries: `a=1&b=2`.

use super::percent::{self, Escape};
use crate::body::form::pairs;

/// Appends a parameter whose value is encoded.
pub(super) fn append(query: &mut String, name: &str, encoded: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    percent::encode(name, Escape::Reserved, query);
    query.push('=');
    query.push_str(encoded);
}

/// The encoded values of a name, in order.
pub(super) fn named<'a>(query: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    pairs(query).filter(move |(found, _)| percent::is(found, name)).map(|(_, value)| value)
}
