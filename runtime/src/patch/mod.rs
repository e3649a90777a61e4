//! Changes to values: JSON Patch (RFC 6902) as a list of operations, merge patches (RFC 7396) as members that are kept, removed or set.
//!
//! Both are own code, since they work on [`Json`](crate::value::Json), which keeps the digits of numbers; the crates for it work on
//! `serde_json::Value`. What a patch of a few bytes may make of a value is bounded: copies of copies would fill any memory.

mod apply;
mod change;
mod error;
pub mod merge;
mod operation;
mod operations;
mod pointer;
#[cfg(test)]
mod tests;
mod typed;

pub use self::change::Change;
pub use self::error::{ApplyError, PatchError, PatchFault};
pub use self::merge::MergePatch;
pub use self::operation::Operation;
pub use self::operations::JsonPatch;
pub use self::pointer::{InvalidPointer, JsonPointer};
