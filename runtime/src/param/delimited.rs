//! Lists and objects in one text: `a,b`, `.a.b`, `;color=a,b`, `color=a%20b`, `R,100,G,200`, `R=100,G=200`.

use std::borrow::Cow;
use std::collections::HashSet;

use super::error::refused;
use super::percent::{self, Escape};
use super::{ParamError, Source, Target, cookie, path, query, single};
use crate::body::tree::Tree;
use crate::body::{EncodeError, literal};
use crate::operation::{Parameter, Place, Style};
use crate::shape::{ObjectShape, Shape};

/// Writes a list or an object.
pub(super) fn write(parameter: &Parameter, tree: &Tree<'_>, shape: &Shape, target: &mut Target) -> Result<(), EncodeError> {
    let parts = parts(parameter, tree, shape)?;
    check_empty(parameter, tree, &parts)?;
    match (parameter.place, parameter.style, parameter.explode) {
        (Place::Path(index), Style::Matrix, true) => path::write(parameter, index, matrix(parameter, tree, &parts), target),
        _ => single::place_encoded(parameter, &parts.join(separator(parameter)), target),
    }
}

/// Writes a list whose items are parameters of their own: `color=a&color=b`.
pub(super) fn write_repeated(
    parameter: &Parameter,
    tree: &Tree<'_>,
    list: &[Tree<'_>],
    shape: &Shape,
    target: &mut Target,
) -> Result<(), EncodeError> {
    let texts = items(parameter, list, shape)?;
    check_empty(parameter, tree, &texts)?;
    match texts.as_slice() {
        [] => single::place_encoded(parameter, "", target),
        texts => texts.iter().try_for_each(|text| single::place(parameter, text, target)),
    }
}

/// A value without text is a list or object without parts, unless it can be an empty text as well.
fn check_empty(parameter: &Parameter, tree: &Tree<'_>, parts: &[impl AsRef<str>]) -> Result<(), EncodeError> {
    match (tree, parts) {
        (Tree::Array(_), [only]) if only.as_ref().is_empty() => {
            Err(refused(parameter, "a list of one empty text would be read as an empty list"))
        }
        (Tree::Array(_) | Tree::Object(_), []) if is_open(parameter.shape) && reads_empty_text(parameter.shape) => {
            Err(refused(parameter, "an empty list would be read as an empty text"))
        }
        _ => Ok(()),
    }
}

/// Whether the text of a single value tells what it is.
fn is_open(shape: &Shape) -> bool {
    matches!(shape, Shape::OneOf(_) | Shape::Any)
}

fn reads_empty_text(shape: &Shape) -> bool {
    literal::write("", shape, &mut Vec::new()).is_ok()
}

/// The texts of a list's items, not encoded.
fn items<'t>(parameter: &Parameter, items: &'t [Tree<'_>], shape: &Shape) -> Result<Vec<Cow<'t, str>>, EncodeError> {
    items.iter().enumerate().map(|(index, item)| text(parameter, item, shape.item(index))).collect()
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

fn parts(parameter: &Parameter, tree: &Tree<'_>, shape: &Shape) -> Result<Vec<String>, EncodeError> {
    match tree {
        Tree::Object(members) => {
            let members = members.iter().filter(|(_, value)| *value != Tree::Null);
            let pairs = members.map(|(name, value)| {
                Ok([name_part(parameter, name)?, part(parameter, &text(parameter, value, shape.member(name))?)?])
            });
            let pairs: Vec<[String; 2]> = pairs.collect::<Result<_, EncodeError>>()?;
            Ok(match (parameter.explode, parameter.style) {
                (true, Style::Matrix) => pairs.iter().map(|[name, value]| member(parameter, name, value)).collect(),
                (true, _) => pairs.iter().map(|pair| pair.join("=")).collect(),
                (false, _) => pairs.into_iter().flatten().collect(),
            })
        }
        Tree::Array(list) => items(parameter, list, shape)?.iter().map(|item| part(parameter, item)).collect(),
        scalar => Ok(vec![part(parameter, &text(parameter, scalar, shape)?)?]),
    }
}

/// `;R=100`; the `=` stays after an empty name, and after the parameter's own, which would say that there are no members.
fn member(parameter: &Parameter, name: &str, value: &str) -> String {
    match value {
        "" if name.is_empty() || percent::is(name, parameter.name) => format!(";{name}="),
        value => path::matrix(name, value),
    }
}

/// The name of a member, which an `=` ends where it stands beside its value.
fn name_part(parameter: &Parameter, name: &str) -> Result<String, EncodeError> {
    match parameter.explode && single::escape(parameter).is_none() && name.contains('=') {
        true => Err(refused(parameter, "the name of a member has the character that ends names")),
        false => part(parameter, name),
    }
}

/// One part, encoded so that no separator stands in it.
fn part(parameter: &Parameter, text: &str) -> Result<String, EncodeError> {
    let escape = single::escape(parameter);
    let clashes = match (parameter.style, escape) {
        (Style::SpaceDelimited, _) => text.contains(' '),
        (Style::PipeDelimited, _) => text.contains('|'),
        (Style::TabDelimited, _) => text.contains('\t'),
        (_, None) => text.contains(',') || text.trim_ascii().len() != text.len(),
        _ => false,
    };
    if clashes {
        return Err(refused(parameter, "an item has a character that separates items"));
    }
    let Some(escape) = escape else { return Ok(text.to_owned()) };
    let mut encoded = String::new();
    percent::encode(text, escape, &mut encoded);
    // reserved characters may stay where `allowReserved` is set, but not those that separate
    let separators = separators(parameter, escape).iter();
    Ok(separators.fold(encoded, |encoded, (separator, escaped)| encoded.replace(*separator, escaped)))
}

/// What separates parts and would not be encoded otherwise.
fn separators(parameter: &Parameter, escape: Escape) -> &'static [(char, &'static str)] {
    match (parameter.style, parameter.place) {
        (Style::Label, _) if parameter.explode && escape.is_reserved() => &[('.', "%2E"), ('=', "%3D")],
        (Style::Label, _) if parameter.explode => &[('.', "%2E")],
        (_, Place::Path(_)) if escape.is_reserved() => &[(',', "%2C"), (';', "%3B"), ('=', "%3D")],
        _ if escape.is_reserved() => &[(',', "%2C")],
        _ => &[],
    }
}

fn separator(parameter: &Parameter) -> &'static str {
    let encoded = single::escape(parameter).is_some();
    match (parameter.style, parameter.explode) {
        (Style::Label, true) => ".",
        (Style::SpaceDelimited, _) => if encoded { "%20" } else { " " },
        (Style::PipeDelimited, _) => if encoded { "%7C" } else { "|" },
        (Style::TabDelimited, _) => if encoded { "%09" } else { "\t" },
        _ => ",",
    }
}

/// `;color=blue;color=black`, `;R=100;G=200`; `;color` where there are none.
fn matrix(parameter: &Parameter, tree: &Tree<'_>, parts: &[String]) -> String {
    let name = path::name(parameter);
    match tree {
        _ if parts.is_empty() => path::matrix(&name, ""),
        Tree::Object(_) => parts.concat(),
        _ => parts.iter().map(|part| path::matrix(&name, part)).collect(),
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
    if super::is_object(parameter.shape) {
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
    let composite = |shape: &Shape| matches!(shape, Shape::Array(_) | Shape::Tuple(_) | Shape::Object(_) | Shape::Map(_));
    match parameter.shape.first(&composite) {
        Shape::Object(object) => {
            members(parameter, &pairs(parameter, parts, named)?, &mut out, |name| object_member(object, name))?
        }
        Shape::Map(values) => members(parameter, &pairs(parameter, parts, named)?, &mut out, |name| (name.to_owned(), **values))?,
        shape => list(parameter, parts, shape, &mut out)?,
    }
    Ok(out)
}

fn list(parameter: &Parameter, parts: &[&str], shape: &Shape, out: &mut Vec<u8>) -> Result<(), ParamError> {
    out.push(b'[');
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        let text = single::decode(parameter, part)?;
        literal::write(&text, shape.item(index), out)
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
