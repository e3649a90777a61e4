//! Queries: `a=1&b=2`.

use super::percent::{self, Escape};
use crate::body::form::pairs;

/// Appends a parameter whose value is encoded.
pub(super) fn append(query: &mut String, name: &str, encoded: &str) {
    separate(query);
    percent::encode(name, Escape::Name, query);
    query.push('=');
    query.push_str(encoded);
}

/// Appends what is the whole query as a rule.
pub(crate) fn append_whole(query: &mut String, encoded: &str) {
    if !encoded.is_empty() {
        separate(query);
        query.push_str(encoded);
    }
}

/// The encoded values of a name, in order.
pub(super) fn named<'a>(query: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    pairs(query).filter(move |(found, _)| percent::is(found, name)).map(|(_, value)| value)
}

fn separate(query: &mut String) {
    if !query.is_empty() {
        query.push('&');
    }
}
