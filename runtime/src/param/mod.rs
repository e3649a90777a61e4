//! Parameters: from values to path, query, headers and cookies, and back, by place and style (OpenAPI 3.1.1 section 4.8.12).
//!
//! - Values are percent-encoded but for RFC 3986's unreserved characters, so that none can leave its place; in a path `.` and `..` are
//!   `%2E` and `%2E%2E`, and a value without text is refused, since it would name another path, unless the description lists it.
//! - Where reserved characters are allowed they stay if they mean nothing else there (in a query not `&`, `+`, `#`, `[`, `]`; in a path
//!   not `/`, `?`, `#`, `[`, `]`), and so does what is percent-encoded already: `%2F` in a value is sent as it is and read as `/`.
//! - Headers hold printable ASCII; other characters are refused on writing, as are items of a list that have a comma. Cookies of
//!   `style: cookie` hold what RFC 6265 lets them hold, as it is.
//! - An item that has the separator of `spaceDelimited`, `pipeDelimited` or `tsv` is refused, as is a list within a list.
//! - A list or object without parts is a parameter without text: `color=`, `;color`. So a list of one empty text is refused. Others leave
//!   it out where parts would be parameters of their own (RFC 6570 section 2.3), so that a required one which is not there is read as one
//!   without parts, if its schema lets it have none.
//! - Of what the specification leaves undefined: `explode` of `spaceDelimited` and `pipeDelimited` repeats the name as `form` does, that of
//!   `deepObject` says nothing, `deepObject` takes lists (`color[]=a`), a list of objects in an
//!   exploded query has brackets (`color[0][R]=100`), and a scalar stands in each style as in `form`.

mod content;
mod cookie;
mod error;
mod fields;
mod header;
mod join;
mod path;
pub(crate) mod percent;
mod query;
mod single;
#[cfg(any(feature = "client", feature = "server"))]
pub(crate) mod span;
mod split;

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
pub(crate) use query::append_whole as append_query;

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
    let Some(text) = single::read(parameter, source)? else { return Ok(None) };
    match T::read(&text) {
        Ok(value) => Ok(Some(value)),
        Err(_) if text.is_empty() && is_unused_if_empty(parameter) => Ok(None),
        Err(message) => Err(ParamError::malformed(parameter, message)),
    }
}

/// Reads a parameter that is a list or an object; `None` where it is not there.
pub fn read_composite<T: DeserializeOwned>(parameter: &Parameter, source: &Source<'_>) -> Result<Option<T>, ParamError> {
    if is_unused_if_empty(parameter) && matches!(single::read_encoded(parameter, source), Ok(Some(text)) if text.is_empty()) {
        return Ok(None);
    }
    let Some(text) = read_json(parameter, source)? else { return Ok(None) };
    json::decode(&text).map(Some).map_err(|error| ParamError::malformed(parameter, error.off_text().to_string()))
}

/// `?verbose`: an empty value says that the parameter is not used (`allowEmptyValue`).
fn is_unused_if_empty(parameter: &Parameter) -> bool {
    parameter.allow_empty && !matches!(parameter.place, Place::Path(_))
}

pub(crate) fn write_json(parameter: &Parameter, json: &[u8], target: &mut Target) -> Result<(), EncodeError> {
    let tree = Tree::parse(json)?;
    let shape = parameter.shape.of_tree(&tree);
    match (parameter.style, &tree) {
        (Style::Content(payload), _) => content::write(parameter, payload, json, target),
        (_, Tree::Null) if matches!(parameter.place, Place::Path(_)) => {
            Err(error::refused(parameter, "null cannot stand in a path"))
        }
        (_, Tree::Null) => Ok(()),
        (Style::DeepObject, Tree::Object(_) | Tree::Array(_)) => fields::write_deep(parameter, &tree, shape, target),
        (_, Tree::Object(members)) if spreads(parameter) => fields::write_members(parameter, &tree, members, shape, target),
        (_, Tree::Array(_)) if has_brackets(parameter) => fields::write_deep(parameter, &tree, shape, target),
        (_, Tree::Array(items)) if spreads(parameter) => join::write_repeated(parameter, &tree, items, shape, target),
        (_, Tree::Array(_) | Tree::Object(_)) => join::write(parameter, &tree, shape, target),
        // a text that could be a list must not look like one
        (_, _) if !spreads(parameter) && !is_single(parameter.shape) => join::write(parameter, &tree, shape, target),
        (_, scalar) => single::write(parameter, &join::text(parameter, scalar, shape)?, target),
    }
}

pub(crate) fn read_json(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    match parameter.style {
        Style::Content(payload) => content::read(parameter, payload, source),
        _ if is_single(parameter.shape) => single::read_json(parameter, source),
        Style::DeepObject => fields::read_deep(parameter, source),
        _ if has_brackets(parameter) => fields::read_deep(parameter, source),
        _ if spreads(parameter) && is_object(parameter.shape) => fields::read_members(parameter, source),
        _ if spreads(parameter) => split::read_repeated(parameter, source),
        _ => split::read(parameter, source),
    }
}

/// Whether each part of a list or object is a parameter of its own: `a=1&a=2`.
fn spreads(parameter: &Parameter) -> bool {
    let delimits = matches!(
        parameter.style,
        Style::Form | Style::Cookie | Style::SpaceDelimited | Style::PipeDelimited | Style::TabDelimited
    );
    parameter.explode && delimits && matches!(parameter.place, Place::Query | Place::Cookie)
}

/// Whether lists or objects in a list need brackets of their own, in the one place that has some: `color[0][R]=100`.
fn has_brackets(parameter: &Parameter) -> bool {
    let holds_nested = match parameter.shape {
        Shape::Array(array) => array.first.iter().any(|item| !is_single(item)) || is_nested(array.items),
        _ => false,
    };
    holds_nested && spreads(parameter) && parameter.place == Place::Query
}

fn is_nested(shape: &Shape) -> bool {
    matches!(shape.bare(), Shape::Array(_) | Shape::Object(_) | Shape::Map(_))
}

/// Whether values are one text, number or boolean, or of several such kinds.
fn is_single(shape: &Shape) -> bool {
    match shape {
        Shape::OneOf(shapes) => shapes.iter().all(|shape| is_single(shape)),
        shape => shape.bare().is_scalar(),
    }
}

/// Whether the text of a single value tells what it is.
fn is_open(shape: &Shape) -> bool {
    matches!(shape, Shape::OneOf(_) | Shape::Any)
}

fn is_object(shape: &Shape) -> bool {
    matches!(shape, Shape::Object(_) | Shape::Map(_))
}

#[cfg(test)]
mod tests;
