//! Objects whose members are parameters of their own: `R=100&G=200`, `color[R]=100&color[G]=200`.

use std::borrow::Cow;

use super::error::refused;
use super::percent::{Escape, decode};
use super::{ParamError, Source, Target, cookie, delimited, single};
use crate::body::form::{self, Fields, Syntax, pairs};
use crate::body::tree::Tree;
use crate::body::{DecodeError, EncodeError};
use crate::operation::{Parameter, Place};
use crate::shape::Shape;

/// Writes `color%5BR%5D=100&color%5BG%5D=200`.
pub(super) fn write_deep(parameter: &Parameter, tree: &Tree<'_>, shape: &Shape, target: &mut Target) -> Result<(), EncodeError> {
    append(parameter, parameter.name, tree, shape, target)
}

/// Writes `R=100&G=200`, or cookies of these names.
pub(super) fn write_members(
    parameter: &Parameter,
    tree: &Tree<'_>,
    members: &[(Cow<'_, str>, Tree<'_>)],
    shape: &Shape,
    target: &mut Target,
) -> Result<(), EncodeError> {
    if parameter.place == Place::Query {
        return append(parameter, "", tree, shape, target);
    }
    for (name, value) in members.iter().filter(|(_, value)| *value != Tree::Null) {
        let text = delimited::text(parameter, value, shape)?;
        let mut encoded = String::new();
        super::percent::encode(&text, Escape::Cookie, &mut encoded);
        cookie::append(&mut target.cookies, name, &encoded);
    }
    Ok(())
}

/// Reads the members in brackets after the parameter's name.
pub(super) fn read_deep(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let fields = collect(parameter, pairs(source.query), &|name| name == parameter.name)?;
    form::fields_under(&fields, parameter.name, parameter.shape).map_err(|error| malformed(parameter, &error))
}

/// Reads the members that stand under their own names; where any name may be one, all are.
pub(super) fn read_members(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let is_member = |name: &str| match parameter.shape {
        Shape::Object(object) => object.rest.is_some() || object.member(name, |member| member.name).is_some(),
        _ => true,
    };
    let fields = match parameter.place {
        Place::Cookie => collect(parameter, cookie::pairs(source.headers), &is_member)?,
        _ => collect(parameter, pairs(source.query), &is_member)?,
    };
    if fields.is_empty() {
        return Ok(None);
    }
    form::fields_to_json(&fields, parameter.shape).map(Some).map_err(|error| malformed(parameter, &error))
}

fn append(parameter: &Parameter, name: &str, tree: &Tree<'_>, shape: &Shape, target: &mut Target) -> Result<(), EncodeError> {
    let escape = single::escape(parameter).unwrap_or(Escape::Strict);
    let syntax = Syntax { escape, names: Escape::Reserved, open: "%5B", close: "%5D" };
    let fields = form::write_under(name, tree, shape, syntax).map_err(|error| refused(parameter, error))?;
    if !target.query.is_empty() && !fields.is_empty() {
        target.query.push('&');
    }
    target.query.push_str(&fields);
    Ok(())
}

fn collect<'a>(
    parameter: &Parameter,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    is_member: &dyn Fn(&str) -> bool,
) -> Result<Fields, ParamError> {
    let mut fields = Fields::default();
    for (name, value) in pairs {
        // a name that does not decode belongs to nobody
        let Ok(decoded) = decode(name, true) else { continue };
        let first = decoded.split('[').next().unwrap_or_default();
        if !is_member(first) {
            continue;
        }
        match parameter.place {
            Place::Cookie => fields.add(name, &value.replace('+', "%2B")),
            _ => fields.add(name, value),
        }
        .map_err(|error| malformed(parameter, &error))?;
    }
    Ok(fields)
}

fn malformed(parameter: &Parameter, error: &DecodeError) -> ParamError {
    ParamError::malformed(parameter, error.to_string())
}
