//! XML bodies: elements become JSON text by shape, and back.
//!
//! - The root element is named like the type; a value without a name has the root `root`. Roots of objects are checked when read.
//! - Members are elements or attributes; a list is repeated elements or, where it is wrapped, elements within one.
//! - Members of a map are elements named by their keys; a key that is no XML name is `<item key="…">`.
//! - `null` is `xsi:nil="true"`; a plain `nil="true"` is read too. An attribute that would be `null` is left out.
//! - Where any value may stand, `type="number"` (`boolean`, `null`, `object`, `array`) says what is no text, items are `<item>`. Without
//!   it, an element with elements is an object (repeated ones are a list) and any other is a text.
//! - A list that is not wrapped and has no elements reads as an empty one.
//! - Namespaces are written as the description declares them; prefixes are passed over when read.
//! - Refused: document types, entities but the five predefined, processing instructions, text among elements.

mod name;
mod parse;
mod read;
mod write;

pub(super) use read::to_json;
pub(super) use write::from_json;

/// The element of a list's item, or of a member whose key is no XML name.
const ITEM: &str = "item";
/// The root of a value without a name.
const ROOT: &str = "root";
/// Where `nil` is defined.
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

#[cfg(test)]
mod tests;
