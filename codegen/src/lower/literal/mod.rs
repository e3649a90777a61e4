//! From a value of the description and the Rust type that is wanted to a [`Literal`], or why and where it does not fit.

mod base64;
mod choice;
mod scalar;
mod structure;
mod text;

pub(super) use self::structure::{Members, Pending, decide, with_default};

use super::View;
use crate::api::{Item, ItemId, ItemKind, Literal, RustType, Scalar, Tagging, UnionVariant};
use crate::source::{Location, Node, Number};

/// A value that is none of the type that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Misfit {
    /// The part of the value that does not fit.
    pub(super) at: Location,
    /// `expected an integer, found a text`
    pub(super) reason: String,
    /// Whether the value is wrong; else it is right, and cannot be written into code.
    pub(super) wrong: bool,
}

/// What writing a value takes.
pub(super) struct Writer<'a> {
    pub(super) view: View<'a>,
    pub(super) items: &'a [Item],
    /// Defaults of members that are still to be decided.
    pub(super) pending: Pending,
    left: usize,
    depth: usize,
}

/// More values than anybody reads in code, and deeper than anybody nests them.
const LARGEST: usize = 400;
const DEEPEST: usize = 40;

impl<'a> Writer<'a> {
    /// Where all defaults are decided.
    pub(super) fn new(view: View<'a>, items: &'a [Item]) -> Self {
        Self::with_pending(view, items, Pending::default())
    }

    /// Where these defaults are still to be decided.
    pub(super) fn with_pending(view: View<'a>, items: &'a [Item], pending: Pending) -> Self {
        Self { view, items, pending, left: LARGEST, depth: 0 }
    }

    /// The value at a place as one of the type.
    pub(super) fn whole(&mut self, value: &RustType, at: Location) -> Result<Literal, Misfit> {
        self.fresh(|writer| literal(writer, value, at))
    }

    /// A struct of members that stand in several places.
    pub(super) fn composed(&mut self, item: ItemId, members: &Members<'_>, at: Location) -> Result<Literal, Misfit> {
        self.fresh(|writer| of_item(writer, item, Some(members), at))
    }

    fn fresh(&mut self, write: impl FnOnce(&mut Self) -> Result<Literal, Misfit>) -> Result<Literal, Misfit> {
        let left = std::mem::replace(&mut self.left, LARGEST);
        let written = write(self);
        self.left = left;
        written
    }
}

/// The value at a place as one of the type.
fn literal(writer: &mut Writer<'_>, value: &RustType, at: Location) -> Result<Literal, Misfit> {
    if writer.left == 0 || writer.depth > DEEPEST {
        return unwritable(at, "the value is too large to be written into code");
    }
    writer.left -= 1;
    writer.depth += 1;
    let written = of_type(writer, value, at);
    writer.depth -= 1;
    written
}

fn of_type(writer: &mut Writer<'_>, value: &RustType, at: Location) -> Result<Literal, Misfit> {
    let node = writer.view.sources.node(at);
    match (value, node) {
        (RustType::Scalar(Scalar::Decimal), Node::Number(_)) => {
            Ok(Literal::Parsed(Scalar::Decimal, writer.view.sources.literal(at).to_string()))
        }
        (RustType::Scalar(scalar), _) => scalar::scalar(*scalar, node).or_else(|expected| expected_misfit(&expected, node, at)),
        (RustType::Json, _) => json(writer, at),
        (RustType::Unit, Node::Null) => Ok(Literal::Unit),
        (RustType::Unit, _) => expected_misfit("null", node, at),
        (RustType::Custom(path), _) => unwritable(at, &format!("nobody but `{path}` itself knows its values")),
        (RustType::JsonPatch, _) => unwritable(at, "operations are not written into code"),
        (RustType::Bytes, _) => unwritable(at, "octets are not written into code"),
        (RustType::Base64, _) => octets(node, base64::decode).or_else(|()| expected_misfit("base64", node, at)),
        (RustType::Base64Url, _) => octets(node, base64::decode_url).or_else(|()| expected_misfit("base64url", node, at)),
        (RustType::Flags(item), Node::String(text)) => flags(writer, *item, text, at),
        (RustType::Flags(_), _) => expected_misfit("names of values, with commas between", node, at),
        (RustType::Named(item), _) => of_item(writer, *item, None, at),
        (RustType::Vec(inner), Node::Array(items)) => {
            items.iter().map(|at| literal(writer, inner, at)).collect::<Result<_, _>>().map(Literal::Vec)
        }
        (RustType::Vec(_), _) => expected_misfit("a list", node, at),
        (RustType::Tuple(types), Node::Array(items)) if items.len() == types.len() => {
            let members = types.iter().zip(items.iter()).map(|(value, at)| literal(writer, value, at));
            members.collect::<Result<_, _>>().map(Literal::Tuple)
        }
        (RustType::Tuple(types), _) => expected_misfit(&format!("a list of {}", types.len()), node, at),
        (RustType::Map(inner), Node::Object(members)) => {
            let members = members.iter().map(|(name, at)| Ok((name.to_owned(), literal(writer, inner, at)?)));
            members.collect::<Result<_, _>>().map(Literal::Map)
        }
        (RustType::Map(_), _) => expected_misfit("an object", node, at),
        (RustType::Option(_), Node::Null) => Ok(Literal::None),
        (RustType::Option(inner), _) => Ok(Literal::Some(Box::new(literal(writer, inner, at)?))),
        (RustType::Box(inner), _) => Ok(Literal::Boxed(Box::new(literal(writer, inner, at)?))),
    }
}

fn octets(node: Node<'_>, decode: fn(&str) -> Option<Vec<u8>>) -> Result<Literal, ()> {
    match node {
        Node::String(text) => decode(text).map(Literal::Octets).ok_or(()),
        _ => Err(()),
    }
}

fn json(writer: &mut Writer<'_>, at: Location) -> Result<Literal, Misfit> {
    let text = writer.view.sources.literal(at).to_string();
    writer.left = writer.left.saturating_sub(text.len() / 40);
    Ok(Literal::Json(text))
}

/// `members` stand in for those of the object at the place.
fn of_item(writer: &mut Writer<'_>, id: ItemId, members: Option<&Members<'_>>, at: Location) -> Result<Literal, Misfit> {
    let items = writer.items;
    let node = writer.view.sources.node(at);
    let Some(item) = items.get(id.0) else { return unwritable(at, "its type is not generated") };
    match &item.kind {
        ItemKind::Struct { fields, rest, passed: _, ignore_case } => {
            let written = match (members, node) {
                (Some(members), _) => members.clone(),
                (None, Node::Object(members)) => Members::of(members),
                (None, _) => return expected_misfit("an object", node, at),
            };
            structure::structure(writer, id, fields, rest, &Members { ignore_case: *ignore_case, ..written }, at)
        }
        ItemKind::TextEnum { variants, .. } => {
            let found = match node {
                Node::String(text) => variants.iter().find(|variant| variant.name.wire == text),
                _ => None,
            };
            let rust = found.map(|variant| variant.name.rust.clone());
            rust.map_or_else(|| expected_misfit("one of its values", node, at), |rust| Ok(Literal::Variant(id, rust)))
        }
        ItemKind::Sequence { elements, rest } => match node {
            Node::Array(found) => structure::sequence(writer, id, elements, rest.as_ref(), &found.iter().collect::<Vec<_>>(), at),
            _ => expected_misfit("a list", node, at),
        },
        ItemKind::IntegerEnum { variants, .. } => {
            let found = match node {
                Node::Number(Number::Integer(value)) => i64::try_from(value).ok(),
                _ => None,
            };
            let rust = variants.iter().find(|variant| Some(variant.value) == found).map(|variant| variant.rust.clone());
            rust.map_or_else(|| expected_misfit("one of its values", node, at), |rust| Ok(Literal::Variant(id, rust)))
        }
        ItemKind::ValueEnum { variants } => {
            let json = writer.view.sources.literal(at);
            let rust = variants.iter().find(|variant| variant.value == json).map(|variant| variant.rust.clone());
            rust.map_or_else(|| expected_misfit("one of its values", node, at), |rust| Ok(Literal::Variant(id, rust)))
        }
        ItemKind::Union { variants, tagging } => union(writer, id, variants, tagging, at),
        ItemKind::Alias(aliased) => literal(writer, aliased, at),
        ItemKind::Newtype(inner) => Ok(Literal::Newtype(id, Box::new(literal(writer, inner, at)?))),
    }
}

/// A set of values, each of which the description names.
fn flags(writer: &Writer<'_>, id: ItemId, text: &str, at: Location) -> Result<Literal, Misfit> {
    let variants = match writer.items.get(id.0).map(|item| &item.kind) {
        Some(ItemKind::TextEnum { variants, .. }) => variants.as_slice(),
        _ => &[],
    };
    let mut names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
    match names.find(|name| !variants.iter().any(|variant| variant.name.wire == **name)) {
        Some(unknown) => misfit(at, &format!("`{unknown}` is none of its values")),
        None => Ok(Literal::Parsed(Scalar::String, text.to_owned())),
    }
}

/// The branch that the runtime would read the value as.
fn union(
    writer: &mut Writer<'_>,
    id: ItemId,
    variants: &[UnionVariant],
    tagging: &Tagging,
    at: Location,
) -> Result<Literal, Misfit> {
    let order = match tagging {
        Tagging::Tag { property, otherwise } => choice::by_tag(writer.view.sources, variants, property, *otherwise, at)?,
        Tagging::Shape { branches, .. } => choice::by_shape(writer.view.sources, branches, at),
    };
    let mut first = None;
    for variant in order.into_iter().filter_map(|place| variants.get(place)) {
        match literal(writer, &variant.value, at) {
            Ok(value) => return Ok(Literal::Union(id, variant.rust.clone(), Box::new(value))),
            Err(misfit) => first = first.or(Some(misfit)),
        }
    }
    first.map_or_else(|| misfit(at, "it fits none of the alternatives"), Err)
}

fn misfit<T>(at: Location, reason: &str) -> Result<T, Misfit> {
    Err(Misfit { at, reason: reason.to_owned(), wrong: true })
}

fn unwritable<T>(at: Location, reason: &str) -> Result<T, Misfit> {
    Err(Misfit { at, reason: reason.to_owned(), wrong: false })
}

fn expected_misfit<T>(expected: &str, found: Node<'_>, at: Location) -> Result<T, Misfit> {
    misfit(at, &format!("expected {expected}, found {}", words(found)))
}

/// What stands there: `the text "Rex"`, `a list`.
fn words(node: Node<'_>) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(value) => value.to_string(),
        Node::Number(Number::Integer(value)) => value.to_string(),
        Node::Number(Number::Float(value)) => value.to_string(),
        Node::String(text) if text.chars().count() <= 40 => format!("the text {text:?}"),
        Node::String(_) => "a text".to_owned(),
        Node::Array(_) => "a list".to_owned(),
        Node::Object(_) => "an object".to_owned(),
    }
}
