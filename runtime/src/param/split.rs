//! Lists and objects from one text, or from the texts of a name that is repeated.

use std::collections::HashSet;

use super::{ParamError, Source, cookie, is_object, is_open, percent, query, single};
use crate::body::literal;
use crate::operation::{Parameter, Place, Style};
use crate::shape::{ArrayShape, ObjectShape, Shape};

/// Reads a list or an object.
pub(super) fn read(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let Some(text) = single::read_encoded(parameter, source)? else { return Ok(None) };
    let parts = split(parameter, &text);
    let named = parameter.explode;
    to_json(parameter, &parts, named).map(Some)
}

/// Reads a list whose items are parameters of their own: `color=a&color=b`; `color=` alone is an empty one.
pub(super) fn read_repeated(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let parts: Vec<&str> = match parameter.place {
        Place::Cookie => cookie::named(source.headers, parameter).collect(),
        _ => query::named(source.query, parameter.name).collect(),
    };
    match parts.as_slice() {
        [] => Ok(None),
        [""] => to_json(parameter, &[], false).map(Some),
        parts => to_json(parameter, parts, false).map(Some),
    }
}

fn split<'t>(parameter: &Parameter, text: &'t str) -> Vec<&'t str> {
    if text.is_empty() {
        return Vec::new();
    }
    let query = parameter.place == Place::Query;
    match (parameter.style, parameter.explode) {
        (Style::Label, true) => text.split('.').collect(),
        (Style::Matrix, true) => split_matrix(parameter, text),
        (Style::SpaceDelimited, _) if query => split_at(text, &["%20", "+", " "]),
        (Style::SpaceDelimited, _) => split_at(text, &["%20", " "]),
        (Style::PipeDelimited, _) => split_at(text, &["%7C", "%7c", "|"]),
        (Style::TabDelimited, _) => split_at(text, &["%09", "\t"]),
        _ if parameter.place == Place::Header => text.split(',').map(str::trim_ascii).collect(),
        _ => text.split(',').collect(),
    }
}

/// The parts between any of the separators.
fn split_at<'t>(text: &'t str, separators: &[&str]) -> Vec<&'t str> {
    let whole = vec![text];
    separators.iter().fold(whole, |parts, separator| parts.into_iter().flat_map(|part| part.split(*separator)).collect())
}

/// Parts of an exploded matrix; items of a list lose the parameter's name, and the name alone is a list or object without parts.
fn split_matrix<'t>(parameter: &Parameter, text: &'t str) -> Vec<&'t str> {
    if percent::is(text, parameter.name) {
        return Vec::new();
    }
    let parts = text.split(';');
    if is_object(parameter.shape) {
        return parts.collect();
    }
    let unnamed = |part: &'t str| match part.split_once('=').unwrap_or((part, "")) {
        (name, value) if percent::is(name, parameter.name) => value,
        _ => part,
    };
    parts.map(unnamed).collect()
}

/// The JSON text of encoded parts; members of an object come as `name=value` or as names and values in turn.
fn to_json(parameter: &Parameter, parts: &[&str], named: bool) -> Result<Vec<u8>, ParamError> {
    let mut out = Vec::new();
    if let (true, [] | [_]) = (is_open(parameter.shape), parts) {
        let text = single::decode(parameter, parts.first().copied().unwrap_or_default())?;
        if literal::write(&text, parameter.shape, &mut out).is_ok() {
            return Ok(out);
        }
    }
    let composite = |shape: &Shape| matches!(shape.bare(), Shape::Array(_) | Shape::Object(_) | Shape::Map(_));
    match parameter.shape.first(&composite) {
        Shape::Object(object) => {
            members(parameter, &pairs(parameter, parts, named)?, &mut out, |name| object_member(object, name))?
        }
        Shape::Map(values) => members(parameter, &pairs(parameter, parts, named)?, &mut out, |name| (name.to_owned(), **values))?,
        Shape::Array(array) => list(parameter, parts, array, &mut out)?,
        _ => list(parameter, parts, &ArrayShape::ANY, &mut out)?,
    }
    Ok(out)
}

fn list(parameter: &Parameter, parts: &[&str], array: &ArrayShape, out: &mut Vec<u8>) -> Result<(), ParamError> {
    out.push(b'[');
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        let text = single::decode(parameter, part)?;
        literal::write(&text, array.item(index), out)
            .map_err(|message| ParamError::malformed(parameter, format!("{message} at `/{index}`")))?;
    }
    out.push(b']');
    Ok(())
}

fn pairs<'t>(parameter: &Parameter, parts: &[&'t str], named: bool) -> Result<Vec<(&'t str, &'t str)>, ParamError> {
    let nameless = || ParamError::malformed(parameter, "has a name without a value");
    match (named, parameter.style) {
        (true, Style::Matrix) => Ok(parts.iter().map(|part| part.split_once('=').unwrap_or((part, ""))).collect()),
        (true, _) => parts.iter().map(|part| part.split_once('=').ok_or_else(nameless)).collect(),
        (false, _) => {
            parts.chunks(2).map(|pair| if let [name, value] = pair { Ok((*name, *value)) } else { Err(nameless()) }).collect()
        }
    }
}

fn members(
    parameter: &Parameter,
    pairs: &[(&str, &str)],
    out: &mut Vec<u8>,
    member: impl Fn(&str) -> (String, Shape),
) -> Result<(), ParamError> {
    let mut seen = HashSet::new();
    out.push(b'{');
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        let (name, shape) = member(&single::decode(parameter, name)?);
        if !seen.insert(name.clone()) {
            return Err(ParamError::malformed(parameter, format!("its member `{name}` stands several times")));
        }
        literal::write_name(&name, out);
        let text = single::decode(parameter, value)?;
        literal::write(&text, &shape, out)
            .map_err(|message| ParamError::malformed(parameter, format!("{message} at `/{name}`")))?;
    }
    out.push(b'}');
    Ok(())
}

fn object_member(object: &ObjectShape, name: &str) -> (String, Shape) {
    let found = object.member(name, |member| member.name).and_then(|index| object.members.get(index));
    found.map_or_else(|| (name.to_owned(), *object.other()), |member| (member.name.to_owned(), *member.shape))
}
