//! From the type of responses to the type of requests, where a schema has both.

use super::ItemId;

/// How a value of `from` becomes one of `to`.
#[derive(Debug, Clone)]
pub(crate) struct Conversion {
    pub(crate) from: ItemId,
    pub(crate) to: ItemId,
    pub(crate) parts: Parts,
}

/// What is carried over.
#[derive(Debug, Clone)]
pub(crate) enum Parts {
    Fields(Vec<FieldChange>),
    /// Variants of the same name, in order.
    Variants(Vec<(String, Change)>),
}

/// Where a field of the target comes from.
#[derive(Debug, Clone)]
pub(crate) struct FieldChange {
    pub(crate) to: String,
    /// None: there is no such field; the target's may be missing.
    pub(crate) from: Option<(String, Change)>,
}

/// What happens to a value on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    Same,
    Into,
    Boxed(Box<Change>),
    /// Each item of a list.
    Items(Box<Change>),
    /// Each value of a map.
    Values(Box<Change>),
    /// What an `Option` or a `Field` may hold.
    Inside(Box<Change>),
}
