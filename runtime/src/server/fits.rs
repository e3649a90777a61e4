//! What tells operations of one method and path apart.

use http::HeaderMap;

use crate::body::form::pairs;
use crate::operation::{Operation, Selector};
use crate::param::percent;

/// Whether a request is one of the operation's: every selector finds its name, and its value where it has one.
pub(super) fn fits(operation: &Operation, query: &str, headers: &HeaderMap) -> bool {
    operation.selectors.iter().all(|selector| match *selector {
        Selector::Fixed(name, value) | Selector::Query(name, value) => {
            pairs(query).any(|(found, text)| percent::is(found, name) && value.is_none_or(|value| percent::is(text, value)))
        }
        Selector::Header(name, value) => {
            headers.get_all(name).iter().any(|found| value.is_none_or(|value| found.as_bytes() == value.as_bytes()))
        }
    })
}
