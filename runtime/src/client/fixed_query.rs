//! The part of a query that an operation's path has itself.

use crate::operation::{Operation, Selector};
use crate::param::percent::{self, Escape};

/// The fixed parts of an operation's query, with the `&` that joins them to what follows.
pub(super) fn fixed(operation: &Operation) -> String {
    let mut query = String::new();
    for selector in operation.selectors {
        let Selector::Fixed(name, value) = *selector else { continue };
        if !query.is_empty() {
            query.push('&');
        }
        percent::encode(name, Escape::Name, &mut query);
        if let Some(value) = value {
            query.push('=');
            percent::encode(value, Escape::Name, &mut query);
        }
    }
    query
}
