//! JSON arguments, taken apart: the head of a request, the body, and what the caller wants otherwise.

use std::ops::Range;

use http::header::{CONTENT_TYPE, COOKIE, HeaderValue};
use http::request::Parts;
use http::{Request, Uri};

use super::names::{Named, named};
use super::{Failure, Operation};
use crate::body::negotiate;
use crate::client::CallOptions;
use crate::operation::{Media, Parameter, Piece, Place};
use crate::param::{self, Target};
use crate::value::{Json, Map};

/// Arguments, taken apart.
pub(super) struct Arguments {
    pub(super) head: Parts,
    /// Where in the path each parameter stands.
    pub(super) holes: Vec<Range<usize>>,
    pub(super) body: Option<(&'static Media, Json)>,
    pub(super) options: CallOptions,
}

/// Takes an object of arguments apart; one that is null is as if it were absent, but for the body.
pub(super) fn arguments(operation: &Operation, json: &Json) -> Result<Arguments, Failure> {
    let empty = Map::new();
    let members = match json {
        Json::Null => &empty,
        Json::Object(members) => members,
        _ => return Err(Failure::not_sent("the arguments are an object of them by name")),
    };
    let (mut target, mut body, mut options, mut content_type) = (Target::default(), None, CallOptions::new(), None);
    for (name, value) in members {
        match named(operation, name).map_err(Failure::not_sent)? {
            Named::Body => body = Some(value.clone()),
            Named::Parameter(_) | Named::Header(_) if value.is_null() => {}
            Named::Parameter(parameter) => write(name, parameter, value, &mut target)?,
            Named::Header(header) => {
                let text = text(name, value)?;
                if header.eq_ignore_ascii_case(CONTENT_TYPE.as_str()) {
                    options = options.content_type(&text);
                    content_type = Some(text);
                } else {
                    options = options.header(header, text);
                }
            }
        }
    }
    let (path, holes) = path(operation, &target)?;
    let body = match body {
        Some(value) => Some((media(operation, content_type.as_deref())?, value)),
        None => None,
    };
    Ok(Arguments { head: head(operation, path, target)?, holes, body, options })
}

fn write(name: &str, parameter: &'static Parameter, value: &Json, target: &mut Target) -> Result<(), Failure> {
    param::write_composite(parameter, value, target).map_err(|error| Failure::argument(name, error))
}

fn text(name: &str, value: &Json) -> Result<String, Failure> {
    match value {
        Json::String(text) => Ok(text.clone()),
        Json::Number(_) | Json::Bool(_) => Ok(value.to_string()),
        Json::Null | Json::Array(_) | Json::Object(_) => Err(Failure::not_sent(format!("`{name}` is one text"))),
    }
}

/// The path with its parameters, and where they are.
fn path(operation: &Operation, target: &Target) -> Result<(String, Vec<Range<usize>>), Failure> {
    let (mut path, mut holes) = (String::new(), Vec::new());
    for piece in operation.operation.path {
        match *piece {
            Piece::Literal(text) => path.push_str(text),
            Piece::Parameter(place) | Piece::Optional(place) | Piece::Span(place, _) => {
                let text = target.path.get(place).map(String::as_str).unwrap_or_default();
                if text.is_empty() && !matches!(piece, Piece::Optional(_)) {
                    return Err(Failure::not_sent(format!("the argument `{}` is required", name_in_path(operation, place))));
                }
                let start = path.len();
                path.push_str(text);
                holes.resize(holes.len().max(place + 1), 0..0);
                if let Some(hole) = holes.get_mut(place) {
                    *hole = start..path.len();
                }
            }
        }
    }
    Ok((if path.is_empty() { "/".to_owned() } else { path }, holes))
}

fn name_in_path(operation: &Operation, place: usize) -> &'static str {
    let stands = |(_, parameter): &&(&str, &Parameter)| parameter.place == Place::Path(place);
    operation.parameters.iter().find(stands).map_or("", |(called, _)| called)
}

/// The head of the request, without what has to do with the body.
fn head(operation: &Operation, mut path: String, target: Target) -> Result<Parts, Failure> {
    let wrong = |error: &dyn std::fmt::Display| Failure::not_sent(error.to_string());
    if !target.query.is_empty() {
        path.extend(["?", &target.query]);
    }
    let method = operation.operation.method.to_http().ok_or_else(|| wrong(&"the request method cannot be sent"))?;
    let uri = Uri::try_from(path).map_err(|error| wrong(&error))?;
    let (mut parts, ()) = Request::new(()).into_parts();
    (parts.method, parts.uri, parts.headers) = (method, uri, target.headers);
    if !target.cookies.is_empty() {
        let cookies = HeaderValue::try_from(target.cookies).map_err(|error| wrong(&error))?;
        parts.headers.insert(COOKIE, cookies);
    }
    Ok(parts)
}

/// The media type of the body: the one that is asked for, or the first.
fn media(operation: &Operation, content_type: Option<&str>) -> Result<&'static Media, Failure> {
    let accepted = operation.operation.request;
    let names = || accepted.iter().map(|media| media.name).collect::<Vec<_>>().join(", ");
    match content_type {
        Some(given) => negotiate::content(given, accepted)
            .map_err(|_| Failure::not_sent(format!("the body cannot be `{given}`, only {}", names()))),
        None => accepted.first().ok_or_else(|| Failure::not_sent("the operation has no body")),
    }
}
