//! Objects whose members are parameters of their own: `R=100&G=200`, `color[R]=100&color[G]=200`.
//!
//! The specification leaves lists and objects within open. Objects within have further brackets (`color[mix][R]=100`); lists of scalars
//! stand under `[]` where the parameter has brackets itself (`color[names][]=a`) and are repeated where it has none (`names=a&names=b`),
//! other lists are numbered from 0. All of these are read in each place, and `color=` alone is an object without members.

use std::borrow::Cow;

use super::error::refused;
use super::percent::{self, Escape, decode};
use super::{ParamError, Source, Target, cookie, join, query, single};
use crate::body::form::{self, Fields, Lists, Syntax, pairs};
use crate::body::tree::Tree;
use crate::body::{DecodeError, EncodeError};
use crate::operation::{Parameter, Place};
use crate::shape::Shape;

type Members<'t> = [(Cow<'t, str>, Tree<'t>)];

/// Writes `color%5BR%5D=100&color%5BG%5D=200`.
pub(super) fn write_deep(parameter: &Parameter, tree: &Tree<'_>, shape: &Shape, target: &mut Target) -> Result<(), EncodeError> {
    append(parameter, parameter.name, Lists::Bracketed, tree, shape, target)
}

/// Writes `R=100&G=200`, or cookies of these names.
pub(super) fn write_members(
    parameter: &Parameter,
    tree: &Tree<'_>,
    members: &Members<'_>,
    shape: &Shape,
    target: &mut Target,
) -> Result<(), EncodeError> {
    let present = || members.iter().filter(|(_, value)| *value != Tree::Null);
    if present().next().is_none() {
        return single::place_encoded(parameter, "", target);
    }
    present().try_for_each(|(name, value)| check_name(parameter, name, value))?;
    if parameter.place == Place::Query {
        return append(parameter, "", Lists::Repeated, tree, shape, target);
    }
    present().try_for_each(|(name, value)| {
        if name.contains('[') && name.ends_with(']') {
            return Err(refused(parameter, format!("its member `{name}` would be read as one of another object")));
        }
        let text = join::text(parameter, value, shape.member(name))?;
        let mut encoded = String::new();
        match single::escape(parameter) {
            Some(escape) => percent::encode(&text, escape, &mut encoded),
            None => encoded.push_str(&text),
        }
        cookie::append(parameter, &mut target.cookies, name, &encoded)
    })
}

/// A member that would be read as something else.
fn check_name(parameter: &Parameter, name: &str, value: &Tree<'_>) -> Result<(), EncodeError> {
    if parameter.others.contains(&name) {
        return Err(refused(parameter, format!("its member `{name}` has the name of another parameter")));
    }
    let empty = matches!(value, Tree::Text(text) if text.is_empty());
    if name == parameter.name && empty && !is_declared(parameter.shape, name) {
        return Err(refused(parameter, "an empty member of its own name would be read as no members at all"));
    }
    Ok(())
}

/// Reads the members in brackets after the parameter's name.
pub(super) fn read_deep(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let fields = collect(parameter, pairs(source.query), &|name| name == parameter.name)?;
    form::fields_under(&fields, parameter.name, parameter.shape).map_err(|error| malformed(parameter, &error))
}

/// Reads the members that stand under their own names; where any name may be one, all are but other parameters' own.
pub(super) fn read_members(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let is_member = |name: &str| match parameter.shape {
        Shape::Object(object) if object.rest.is_none() => is_declared(parameter.shape, name),
        _ => is_declared(parameter.shape, name) || !parameter.others.contains(&name),
    };
    let pairs: Vec<(&str, &str)> = match parameter.place {
        Place::Cookie => cookie::pairs(source.headers).collect(),
        _ => pairs(source.query).collect(),
    };
    let (own, pairs): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(name, value)| is_none(parameter, name, value));
    let fields = collect(parameter, pairs.into_iter(), &is_member)?;
    if fields.is_empty() {
        return Ok(own.first().map(|_| b"{}".to_vec()));
    }
    form::fields_to_json(&fields, parameter.shape).map(Some).map_err(|error| malformed(parameter, &error))
}

/// Whether a pair says that there are no members: `color=`.
fn is_none(parameter: &Parameter, name: &str, value: &str) -> bool {
    value.is_empty() && percent::is(name, parameter.name) && !is_declared(parameter.shape, parameter.name)
}

fn is_declared(shape: &Shape, name: &str) -> bool {
    matches!(shape, Shape::Object(object) if object.member(name, |member| member.name).is_some())
}

fn append(
    parameter: &Parameter,
    name: &str,
    lists: Lists,
    tree: &Tree<'_>,
    shape: &Shape,
    target: &mut Target,
) -> Result<(), EncodeError> {
    let escape = single::escape(parameter).unwrap_or(Escape::Strict);
    let syntax = Syntax { escape, names: Escape::Name, open: "%5B", close: "%5D", lists };
    let fields = form::write_under(name, tree, shape, syntax).map_err(|error| refused(parameter, error))?;
    query::append_whole(&mut target.query, &fields);
    Ok(())
}

fn collect<'a>(
    parameter: &Parameter,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    is_member: &dyn Fn(&str) -> bool,
) -> Result<Fields, ParamError> {
    let mut fields = Fields::default();
    for (name, value) in pairs {
        let (name, value) = match parameter.place {
            Place::Cookie if cookie::is_raw(parameter) => (Cow::Owned(raw(name)), Cow::Owned(raw(value))),
            Place::Cookie => (Cow::Borrowed(name), Cow::Owned(value.replace('+', "%2B"))),
            _ => (Cow::Borrowed(name), Cow::Borrowed(value)),
        };
        // a name that does not decode belongs to nobody
        let Ok(decoded) = decode(&name, true) else { continue };
        let first = decoded.split('[').next().unwrap_or_default();
        if !is_member(first) {
            continue;
        }
        fields.add(&name, &value).map_err(|error| malformed(parameter, &error))?;
    }
    Ok(fields)
}

/// A text that is not encoded, as one that is.
fn raw(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    percent::encode(value, Escape::Strict, &mut encoded);
    encoded
}

fn malformed(parameter: &Parameter, error: &DecodeError) -> ParamError {
    ParamError::malformed(parameter, error.to_string())
}
