//! What tells operations of one method and path apart.

use http::HeaderMap;

use crate::body::form::pairs;
use crate::operation::{Operation, Selector};
use crate::param::percent::{self, Escape};

/// Whether a request is one of the operation's: every selector finds its name, and its value where it has one.
#[cfg(feature = "server")]
pub(crate) fn fits(operation: &Operation, query: &str, headers: &HeaderMap) -> bool {
    operation.selectors.iter().all(|selector| match *selector {
        Selector::Fixed(name, value) | Selector::Query(name, value) => {
            pairs(query).any(|(found, text)| percent::is(found, name) && value.is_none_or(|value| percent::is(text, value)))
        }
        Selector::Header(name, value) => {
            headers.get_all(name).iter().any(|found| value.is_none_or(|value| found.as_bytes() == value.as_bytes()))
        }
    })
}

/// The fixed parts of an operation's query, with the `&` that joins them to what follows.
#[cfg(feature = "client")]
pub(crate) fn fixed(operation: &Operation) -> String {
    let mut query = String::new();
    for selector in operation.selectors {
        let Selector::Fixed(name, value) = *selector else { continue };
        if !query.is_empty() {
            query.push('&');
        }
        percent::encode(name, Escape::Reserved, &mut query);
        if let Some(value) = value {
            query.push('=');
            percent::encode(value, Escape::Reserved, &mut query);
        }
    }
    query
}
