//! Values that have no type of their own: any JSON value, with the digits that it came with.
//!
//! [`Json`] reads like `serde_json::Value`, but its numbers keep their text: `1.10`, `1e400` and forty digits are written again as they
//! were read. Numbers are equal when their values are, exactly: `1` is `1.0`.

mod convert;
pub(crate) mod digits;
mod look;
mod number;
mod read;
mod same;
#[cfg(test)]
mod tests;
mod write;

pub use self::convert::Inexact;
pub use self::look::Step;
pub use self::number::{InvalidNumber, Number};
pub(crate) use self::read::{number, to_json};
pub(crate) use self::same::{is, unquoted};
pub(crate) use self::write::write_text;

/// Members of any name, in the order they came; equal whatever the order.
pub type Map<K, V> = indexmap::IndexMap<K, V>;

/// Any JSON value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// `1.10`.
    Number(Number),
    /// `"text"`.
    String(String),
    /// `[1, 2]`.
    Array(Vec<Json>),
    /// `{"a": 1}`; a member that stands twice is refused on reading.
    Object(Map<String, Json>),
}
