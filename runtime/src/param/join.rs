//! Lists and objects as one text: `a,b`, `.a.b`, `;color=a,b`, `color=a%20b`, `R,100,G,200`, `R=100,G=200`.

use std::borrow::Cow;

use super::error::refused;
use super::percent::{self, Escape};
use super::{Target, is_open, path, single};
use crate::body::tree::Tree;
use crate::body::{EncodeError, literal};
use crate::operation::{Parameter, Place, Style};
use crate::shape::{ArrayShape, Shape};

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

fn reads_empty_text(shape: &Shape) -> bool {
    literal::write("", shape, &mut Vec::new()).is_ok()
}

/// The texts of a list's items, not encoded.
fn items<'t>(parameter: &Parameter, items: &'t [Tree<'_>], shape: &Shape) -> Result<Vec<Cow<'t, str>>, EncodeError> {
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
        (Style::SpaceDelimited, _) => {
            if encoded {
                "%20"
            } else {
                " "
            }
        }
        (Style::PipeDelimited, _) => {
            if encoded {
                "%7C"
            } else {
                "|"
            }
        }
        (Style::TabDelimited, _) => {
            if encoded {
                "%09"
            } else {
                "\t"
            }
        }
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
