//! Lists and objects in one text: `a,b`, `.a.b`, `;color=a,b`, `color=a%20b`, `R,100,G,200`, `R=100,G=200`.

use std::borrow::Cow;

use super::error::refused;
use super::percent::{self, Escape};
use super::{ParamError, Source, Target, cookie, path, query, single};
use crate::body::tree::Tree;
use crate::body::{EncodeError, literal};
use crate::operation::{Parameter, Place, Style};
use crate::shape::{ArrayShape, ObjectShape, Shape};

/// Writes a list or an object.
pub(super) fn write(parameter: &Parameter, tree: &Tree<'_>, shape: &Shape, target: &mut Target) -> Result<(), EncodeError> {
    let parts = parts(parameter, tree, shape)?;
    if parts.len() == 1 && parts.first().is_some_and(String::is_empty) {
        return Err(refused(parameter, "a list of one empty text would be read as an empty list"));
    }
    match (parameter.place, parameter.style, parameter.explode) {
        (Place::Path(index), Style::Matrix, true) => path::write(parameter, index, matrix(parameter, tree, &parts), target),
        _ => single::place_encoded(parameter, &parts.join(separator(parameter)), target),
    }
}

/// The texts of a list's items, not encoded.
pub(super) fn items<'t>(parameter: &Parameter, items: &'t [Tree<'_>], shape: &Shape) -> Result<Vec<Cow<'t, str>>, EncodeError> {
    let array = if let Shape::Array(array) = shape { array } else { &ArrayShape::ANY };
    items.iter().enumerate().map(|(index, item)| text(parameter, item, array.item(index))).collect()
}

/// The text of a scalar, not encoded.
pub(super) fn text<'t>(parameter: &Parameter, tree: &'t Tree<'_>, shape: &Shape) -> Result<Cow<'t, str>, EncodeError> {
    match (tree, shape.of_tree(tree)) {
        (Tree::Text(text), Shape::Any) => Ok(Cow::Owned(literal::bare(text))),
        (Tree::Null, _) => Err(refused(parameter, "null cannot stand in a list")),
        (tree, _) => tree
            .scalar()
            .map(Cow::Borrowed)
            .ok_or_else(|| refused(parameter, "its style cannot hold a list or object within another")),
    }
}

/// Reads a list or an object.
pub(super) fn read(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let Some(text) = single::read_encoded(parameter, source)? else { return Ok(None) };
    let parts = split(parameter, &text);
    let named = parameter.explode;
    to_json(parameter, &parts, named).map(Some)
}

/// Reads a list whose items are parameters of their own: `color=a&color=b`.
pub(super) fn read_repeated(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let parts: Vec<&str> = match parameter.place {
        Place::Cookie => cookie::named(source.headers, parameter.name).collect(),
        _ => query::named(source.query, parameter.name).collect(),
    };
    if parts.is_empty() {
        return Ok(None);
    }
    to_json(parameter, &parts, false).map(Some)
}

fn parts(parameter: &Parameter, tree: &Tree<'_>, shape: &Shape) -> Result<Vec<String>, EncodeError> {
    match tree {
        Tree::Object(members) => {
            let members = members.iter().filter(|(_, value)| *value != Tree::Null);
            let pairs = members.map(|(name, value)| {
                Ok([part(parameter, name)?, part(parameter, &text(parameter, value, shape.member(name))?)?])
            });
            let pairs: Vec<[String; 2]> = pairs.collect::<Result<_, EncodeError>>()?;
            Ok(if parameter.explode {
                pairs.iter().map(|pair| pair.join("=")).collect()
            } else {
                pairs.into_iter().flatten().collect()
            })
        }
        Tree::Array(list) => items(parameter, list, shape)?.iter().map(|item| part(parameter, item)).collect(),
        scalar => Ok(vec![part(parameter, &text(parameter, scalar, shape)?)?]),
    }
}

/// One part, encoded so that no separator stands in it.
fn part(parameter: &Parameter, text: &str) -> Result<String, EncodeError> {
    let clashes = match (parameter.style, single::escape(parameter)) {
        (Style::SpaceDelimited, _) => text.contains(' '),
        (Style::PipeDelimited, _) => text.contains('|'),
        (_, None) => text.contains(',') || (parameter.explode && text.contains('=')) || text.trim_ascii().len() != text.len(),
        _ => false,
    };
    if clashes {
        return Err(refused(parameter, "an item has a character that separates items"));
    }
    let mut encoded = String::new();
    match single::escape(parameter) {
        None => encoded.push_str(text),
        Some(escape) => percent::encode(text, escape, &mut encoded),
    }
    // reserved characters may stay where `allowReserved` is set, but not those that separate
    Ok(if single::escape(parameter) == Some(Escape::Reserved) { encoded.replace(',', "%2C") } else { encoded })
}

fn separator(parameter: &Parameter) -> &'static str {
    match (parameter.style, parameter.explode) {
        (Style::Label, true) => ".",
        (Style::SpaceDelimited, _) => "%20",
        (Style::PipeDelimited, _) => "%7C",
        _ => ",",
    }
}

/// `;color=blue;color=black`, `;R=100;G=200`.
fn matrix(parameter: &Parameter, tree: &Tree<'_>, parts: &[String]) -> String {
    let name = path::name(parameter);
    let named = |part: &String| match tree {
        Tree::Object(_) => format!(";{part}"),
        _ => format!(";{name}={part}"),
    };
    parts.iter().map(named).collect()
}

fn split<'t>(parameter: &Parameter, text: &'t str) -> Vec<&'t str> {
    if text.is_empty() {
        return Vec::new();
    }
    match (parameter.style, parameter.explode) {
        (Style::Label, true) => text.split('.').collect(),
        (Style::Matrix, true) => split_matrix(parameter, text),
        (Style::SpaceDelimited, _) => text.split("%20").flat_map(|part| part.split(['+', ' '])).collect(),
        (Style::PipeDelimited, _) => {
            text.split('|').flat_map(|part| part.split("%7C")).flat_map(|part| part.split("%7c")).collect()
        }
        _ if parameter.place == Place::Header => text.split(',').map(str::trim_ascii).collect(),
        _ => text.split(',').collect(),
    }
}

/// Parts of an exploded matrix; items of a list lose the parameter's name.
fn split_matrix<'t>(parameter: &Parameter, text: &'t str) -> Vec<&'t str> {
    let parts = text.split(';');
    if super::is_object(parameter.shape) {
        return parts.collect();
    }
    let unnamed = |part: &'t str| match part.split_once('=') {
        Some((name, value)) if percent::is(name, parameter.name) => value,
        _ => part,
    };
    parts.map(unnamed).collect()
}

/// The JSON text of encoded parts; members of an object come as `name=value` or as names and values in turn.
fn to_json(parameter: &Parameter, parts: &[&str], named: bool) -> Result<Vec<u8>, ParamError> {
    let mut out = Vec::new();
    if let (Shape::OneOf(_) | Shape::Any, [single]) = (parameter.shape, parts) {
        let text = single::decode(parameter, single)?;
        if literal::write(&text, parameter.shape, &mut out).is_ok() {
            return Ok(out);
        }
    }
    match parameter.shape.first(&|shape| matches!(shape, Shape::Array(_) | Shape::Object(_) | Shape::Map(_))) {
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
    match named {
        true => parts.iter().map(|part| part.split_once('=').ok_or_else(nameless)).collect(),
        false => {
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
    out.push(b'{');
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        let (name, shape) = member(&single::decode(parameter, name)?);
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
