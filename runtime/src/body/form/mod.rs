//! Forms (`application/x-www-form-urlencoded`): `EventName=x&PrimaryKey=1&Data[key]=value` becomes JSON text by shape, and back.
//!
//! - Members of an object within another stand in brackets: `Data[a][b]=v`. Items of a list are repeated names, or numbered from 0 where
//!   they are no scalars: `list[0][name]=v`; `list[]=v` is read too.
//! - Where any value may stand, a text that is JSON (`5`, `true`, `null`, `"5"`, `[]`, `{"a":1}`) is that JSON and any other text is
//!   itself; a text that would be taken for JSON is written in quotes. What brackets cannot say is written as JSON.
//! - Elsewhere an empty value or `null` is `null`, but for texts; a text that is `null` is left out.
//! - A required list or object of which nothing is there is an empty one, if its schema lets it be (RFC 6570 section 2.3).
//! - A field that the description gives an `encoding` is written and read by that (`encoded`).
//! - Refused: a name that stands twice and is no list, numbering with gaps, more than 10,000 fields, brackets deeper than 32.

pub(super) mod encoded;
mod fields;
mod read;
mod write;

use super::{DecodeError, EncodeError, json, tree::Tree};
use crate::param::percent::Escape;
use crate::shape::Shape;

pub(crate) use fields::{Fields, pairs};
pub(crate) use write::{Lists, Syntax};

/// The JSON text of a form.
pub(super) fn to_json(bytes: &[u8], shape: &Shape) -> Result<Vec<u8>, DecodeError> {
    let mut fields = Fields::default();
    for (name, value) in pairs(json::text(bytes)?) {
        fields.add(name, value)?;
    }
    fields_to_json(&fields, shape)
}

/// The JSON text of an object's fields.
pub(crate) fn fields_to_json(fields: &Fields, shape: &Shape) -> Result<Vec<u8>, DecodeError> {
    read::root(fields.root(), shape)
}

/// The JSON text of the value whose fields stand under a name, if there are any.
pub(crate) fn fields_under(fields: &Fields, name: &str, shape: &Shape) -> Result<Option<Vec<u8>>, DecodeError> {
    fields.root().members.get(name).map(|node| read::under(node, shape)).transpose()
}

/// The form of a JSON text.
pub(super) fn from_json(json: &[u8], shape: &Shape) -> Result<Vec<u8>, EncodeError> {
    let syntax = Syntax { escape: Escape::Form, names: Escape::Form, open: "[", close: "]", lists: Lists::Repeated };
    write::write("", &Tree::parse(json)?, shape, syntax).map(String::into_bytes)
}

/// Fields of a value under a name, as a query has them: `name[key]=value`; without a name, its members alone.
pub(crate) fn write_under(name: &str, tree: &Tree<'_>, shape: &Shape, syntax: Syntax) -> Result<String, EncodeError> {
    write::write(name, tree, shape, syntax)
}

#[cfg(test)]
mod tests;
