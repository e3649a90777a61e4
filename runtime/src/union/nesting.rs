//! Unions inside unions: each reads its value anew, so that depth and the work of trying are bounded here, for all of them together.
//!
//! `{"child": {"child": {"child": 1}}}` with two branches that both have a `child` would be tried in eight ways.

use std::cell::Cell;
use std::marker::PhantomData;

use crate::body::{MAX_DEPTH, json};

/// The unions that are being read on this thread.
#[derive(Clone, Copy, Default)]
struct Open {
    unions: usize,
    /// How many bytes may still be read for values inside.
    bytes_left: usize,
}

thread_local! {
    static OPEN: Cell<Open> = const { Cell::new(Open { unions: 0, bytes_left: 0 }) };
}

/// How often the whole of the outermost value may be read, and what a small one may cost in any case.
const TIMES: usize = 128;
const AT_LEAST: usize = 64 * 1024;

/// One union that is being read; the end of it is when this is dropped.
#[derive(Debug)]
pub(super) struct Nested {
    // the count is this thread's
    not_send: PhantomData<*const ()>,
}

impl Nested {
    /// Enters a union whose value is this text; why it cannot be read if it nests too deep.
    pub(super) fn enter(text: &str) -> Result<Self, String> {
        let open = OPEN.get();
        let bytes_left = match open.unions {
            0 if json::is_deeper_than(text, MAX_DEPTH) => {
                return Err(format!("values are nested deeper than {MAX_DEPTH} levels"));
            }
            0 => text.len().saturating_mul(TIMES).saturating_add(AT_LEAST),
            _ => open.bytes_left,
        };
        OPEN.set(Open { unions: open.unions + 1, bytes_left });
        Ok(Self { not_send: PhantomData })
    }

    /// Pays for reading a value of this text.
    pub(super) fn pay(&self, text: &str) -> Result<(), String> {
        let open = OPEN.get();
        let left = open.bytes_left.checked_sub(text.len());
        OPEN.set(Open { bytes_left: left.unwrap_or(0), ..open });
        left.map(drop).ok_or_else(|| "too many combinations of alternatives would have to be tried".to_owned())
    }
}

impl Drop for Nested {
    fn drop(&mut self) {
        let open = OPEN.get();
        OPEN.set(Open { unions: open.unions.saturating_sub(1), ..open });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outermost_value_bounds_the_work_of_all() {
        let outer = Nested::enter("[1]").unwrap();
        let inner = Nested::enter("1").unwrap();
        assert!(inner.pay(&" ".repeat(AT_LEAST)).is_ok());
        assert!(outer.pay(&" ".repeat(AT_LEAST)).is_err(), "what is inside counts too");
        drop(inner);
        drop(outer);
        assert!(Nested::enter("1").unwrap().pay(&" ".repeat(AT_LEAST)).is_ok(), "the next value begins anew");
    }

    #[test]
    fn a_value_that_nests_too_deep_is_not_entered() {
        let text = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(Nested::enter(&text(MAX_DEPTH)).is_ok());
        assert!(Nested::enter(&text(MAX_DEPTH + 1)).is_err());
        assert!(Nested::enter(&format!("\"{}\"", "[".repeat(1000))).is_ok(), "what stands in a text is no nesting");
    }
}
