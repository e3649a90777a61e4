//! The names of arguments: a parameter's own, or with its place where two have it.

use super::Operation;
use crate::operation::{Parameter, Place};

/// What an argument names.
pub(super) enum Named {
    /// The body.
    Body,
    /// A parameter.
    Parameter(&'static Parameter),
    /// A header that the description does not have: `header.X-Trace`.
    Header(String),
}

/// What the argument of this name is.
pub(super) fn named(operation: &Operation, name: &str) -> Result<Named, String> {
    if name == "body" && !operation.body.is_empty() {
        return Ok(Named::Body);
    }
    let named = |(called, parameter): &&(&str, &Parameter)| is_called(parameter, called, name);
    if let Some((_, parameter)) = operation.parameters.iter().find(named) {
        return Ok(Named::Parameter(parameter));
    }
    let placed = |(_, parameter): &&(&str, &Parameter)| is_called(parameter, &placed(parameter.name, parameter.place), name);
    if let Some((_, parameter)) = operation.parameters.iter().find(placed) {
        return Ok(Named::Parameter(parameter));
    }
    match name.split_once('.') {
        Some((place, header)) if place == "header" && !header.is_empty() => Ok(Named::Header(header.to_owned())),
        _ => Err(unknown(operation, name)),
    }
}

/// `query.id`.
pub(super) fn placed(name: &str, place: Place) -> String {
    format!("{}.{name}", place.word())
}

/// Names of headers are without case.
fn is_called(parameter: &Parameter, called: &str, name: &str) -> bool {
    match parameter.place {
        Place::Header => called.eq_ignore_ascii_case(name),
        Place::Path(_) | Place::Query | Place::QueryString | Place::Cookie => called == name,
    }
}

fn unknown(operation: &Operation, name: &str) -> String {
    let body = (!operation.body.is_empty()).then_some("body");
    let known: Vec<&str> = operation.parameters.iter().map(|(called, _)| *called).chain(body).collect();
    match known.is_empty() {
        true => format!("there is no argument `{name}`: the operation takes none"),
        false => format!("there is no argument `{name}`, only {}", known.join(", ")),
    }
}
