//! XML bodies: elements become JSON text by shape, and back.
//!
//! - The root element is called as the description says: `xml.name`, or the schema's name, or `root`. Where the description gives a name
//!   the root is checked when read, and any is taken where it gives none. A union's root may be called like one of its branches, too.
//! - Members are elements, attributes, texts or CDATA sections; a list is repeated elements or, where it is wrapped, elements within one;
//!   what is in a member of node type `none` stands in the element around it.
//! - Members of a map are elements named by their keys; a key that is no XML name is `<item key="…">`.
//! - `null` is `xsi:nil="true"`; a plain `nil="true"` is read too. An attribute or text that would be `null` is left out.
//! - Where any value may stand, `type="number"` (`boolean`, `null`, `object`, `array`) says what is no text, items are `<item>`. Without
//!   it, an element with elements is an object (repeated ones are a list) and any other is a text.
//! - A list that is not wrapped and has no elements reads as an empty one. A list in a list has an element of its own, or nobody could tell
//!   where it ends.
//! - Of several alternatives a value is what its tag tells, else the one that knows most of its parts and whose types its texts have.
//! - Namespaces are written as the description declares them. When read, whatever prefix stands for a namespace will do; a name without
//!   one is taken for the description's, and one of another namespace is another name.
//! - Comments and processing instructions are passed over. Refused: document types, entities but the five predefined, and
//!   text among elements where the description has no place for it.

mod choose;
mod name;
mod parse;
mod pieces;
mod read;
mod scopes;
mod view;
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
