//! Parameters: from values to path, query, headers and cookies, and back, by place and style (OpenAPI 3.1.1 section 4.8.12).
//!
//! - Values are percent-encoded but for RFC 3986's unreserved characters, so that none can leave its place; in a path `.` and `..` are
//!   `%2E` and `%2E%2E`, and a value without text is refused: it would name another path.
//! - Headers hold printable ASCII; other characters are refused on writing, as are items of a list that have a comma.
//! - An item that has the separator of `spaceDelimited` or `pipeDelimited` is refused, as is a list within a list.

mod cookie;
mod delimited;
mod error;
mod fields;
mod header;
mod path;
pub(crate) mod percent;
mod query;
mod single;

use std::ops::Range;

use http::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::body::tree::Tree;
use crate::body::{EncodeError, json};
use crate::operation::{Parameter, Place, Style};
use crate::scalar::Scalar;
use crate::shape::Shape;

pub use error::{ParamError, ParamErrorKind};

/// Where a client writes parameters.
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// Percent-encoded texts for the holes of the path, by place.
    pub path: Vec<String>,
    /// The query without `?`: `a=1&b=2`.
    pub query: String,
    /// Headers.
    pub headers: HeaderMap,
    /// The value of the `Cookie` header: `a=1; b=2`.
    pub cookies: String,
}

/// Where a server reads parameters.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The path as it was sent, percent-encoded.
    pub path: &'a str,
    /// Where in the path each parameter's text stands, by place.
    pub holes: &'a [Range<usize>],
    /// The query as it was sent, without `?`; empty: none.
    pub query: &'a str,
    /// The request's headers.
    pub headers: &'a HeaderMap,
}

/// Writes a parameter that is one text, number or boolean.
pub fn write_scalar<T: Scalar>(parameter: &Parameter, value: &T, target: &mut Target) -> Result<(), EncodeError> {
    let mut text = String::new();
    value.write(&mut text);
    single::write(parameter, &text, target)
}

/// Writes a parameter that is a list or an object; one that is `null` is left out.
pub fn write_composite<T: Serialize + ?Sized>(parameter: &Parameter, value: &T, target: &mut Target) -> Result<(), EncodeError> {
    write_json(parameter, &json::encode(value)?, target)
}

/// Reads a parameter that is one text, number or boolean; `None` where it is not there.
pub fn read_scalar<T: Scalar>(parameter: &Parameter, source: &Source<'_>) -> Result<Option<T>, ParamError> {
    let text = single::read(parameter, source)?;
    text.map(|text| T::read(&text)).transpose().map_err(|message| ParamError::malformed(parameter, message))
}

/// Reads a parameter that is a list or an object; `None` where it is not there.
pub fn read_composite<T: DeserializeOwned>(parameter: &Parameter, source: &Source<'_>) -> Result<Option<T>, ParamError> {
    let text = read_json(parameter, source)?;
    text.map(|text| json::decode(&text))
        .transpose()
        .map_err(|error| ParamError::malformed(parameter, error.off_text().to_string()))
}

fn write_json(parameter: &Parameter, json: &[u8], target: &mut Target) -> Result<(), EncodeError> {
    let tree = Tree::parse(json)?;
    let shape = parameter.shape.of_tree(&tree);
    match (parameter.style, &tree) {
        (_, Tree::Null) if matches!(parameter.place, Place::Path(_)) => {
            Err(error::refused(parameter, "null cannot stand in a path"))
        }
        (_, Tree::Null) => Ok(()),
        (Style::Json, _) => single::place(parameter, &String::from_utf8_lossy(json), target),
        (Style::DeepObject, Tree::Object(_)) => fields::write_deep(parameter, &tree, shape, target),
        (_, Tree::Object(members)) if spreads(parameter) => fields::write_members(parameter, &tree, members, shape, target),
        (_, Tree::Array(items)) if spreads(parameter) => {
            delimited::items(parameter, items, shape)?.iter().try_for_each(|item| single::place(parameter, item, target))
        }
        (_, Tree::Array(_) | Tree::Object(_)) => delimited::write(parameter, &tree, shape, target),
        (_, scalar) => single::write(parameter, &delimited::text(parameter, scalar, shape)?, target),
    }
}

fn read_json(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    match parameter.style {
        Style::Json => single::read_raw(parameter, source).map(|text| text.map(|text| text.into_owned().into_bytes())),
        Style::DeepObject => fields::read_deep(parameter, source),
        _ if spreads(parameter) && is_object(parameter.shape) => fields::read_members(parameter, source),
        _ if spreads(parameter) => delimited::read_repeated(parameter, source),
        _ => delimited::read(parameter, source),
    }
}

/// Whether each part of a list or object is a parameter of its own: `a=1&a=2`.
fn spreads(parameter: &Parameter) -> bool {
    let delimits = matches!(parameter.style, Style::Form | Style::SpaceDelimited | Style::PipeDelimited);
    parameter.explode && delimits && matches!(parameter.place, Place::Query | Place::Cookie)
}

fn is_object(shape: &Shape) -> bool {
    matches!(shape, Shape::Object(_) | Shape::Map(_))
}

#[cfg(test)]
mod tests;
