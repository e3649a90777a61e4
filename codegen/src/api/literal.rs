//! Values of the description as Rust writes them: defaults and examples.

use super::{ItemId, Scalar};

/// A value of a type that is known where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Literal {
    /// `true`.
    Bool(bool),
    /// `17`.
    Integer(i128),
    /// `1.5`; its type is the one that is wanted.
    Number(f64),
    /// `"Rex".to_owned()`.
    Text(String),
    /// A text that is a value of this type, which was looked into: `2026-11-26`.
    Parsed(Scalar, String),
    /// `()`.
    Unit,
    /// Any JSON value, as JSON text.
    Json(String),
    /// Octets.
    Octets(Vec<u8>),
    /// `State::Here`: an item and a variant of it.
    Variant(ItemId, String),
    /// `Pet::Cat(…)`: an item, a variant of it and its value.
    Union(ItemId, String, Box<Literal>),
    /// `Name(…)`.
    Newtype(ItemId, Box<Literal>),
    Struct(StructLiteral),
    Vec(Vec<Literal>),
    Tuple(Vec<Literal>),
    Map(Vec<(String, Literal)>),
    /// `None`.
    None,
    /// `Some(…)`.
    Some(Box<Literal>),
    /// `Box::new(…)`.
    Boxed(Box<Literal>),
    /// `Field::Absent`.
    Absent,
    /// `Field::Null`.
    Null,
    /// `Field::Value(…)`.
    Value(Box<Literal>),
    /// `Change::Keep`.
    Keep,
    /// `Change::Remove`.
    Remove,
    /// `Change::Set(…)`.
    Set(Box<Literal>),
}

/// A value of a struct: fields that were given and those that follow from what was not, in the order of the fields.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StructLiteral {
    pub(crate) item: ItemId,
    pub(crate) fields: Vec<FieldLiteral>,
}

/// A field with its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldLiteral {
    pub(crate) rust: String,
    pub(crate) value: Literal,
    /// Whether the value was written; else it is what an absent member reads as.
    pub(crate) given: bool,
}

impl Literal {
    /// Whether it is what `Default` gives for its type.
    pub(crate) fn is_plain(&self) -> bool {
        match self {
            Literal::Bool(value) => !value,
            Literal::Integer(value) => *value == 0,
            Literal::Number(value) => *value == 0.0 && value.is_sign_positive(),
            Literal::Text(text) => text.is_empty(),
            Literal::Octets(octets) => octets.is_empty(),
            Literal::Json(text) => text == "null",
            Literal::Vec(items) => items.is_empty(),
            Literal::Map(members) => members.is_empty(),
            Literal::Boxed(inner) => inner.is_plain(),
            Literal::Unit | Literal::None | Literal::Absent | Literal::Keep => true,
            Literal::Parsed(..) | Literal::Variant(..) | Literal::Union(..) | Literal::Newtype(..) | Literal::Struct(_) => false,
            Literal::Tuple(_) | Literal::Some(_) | Literal::Null | Literal::Value(_) => false,
            Literal::Remove | Literal::Set(_) => false,
        }
    }

    /// How many values it holds, itself among them.
    pub(crate) fn size(&self) -> usize {
        match self {
            Literal::Union(_, _, inner) | Literal::Newtype(_, inner) | Literal::Some(inner) => 1 + inner.size(),
            Literal::Boxed(inner) | Literal::Value(inner) | Literal::Set(inner) => 1 + inner.size(),
            Literal::Struct(literal) => 1 + literal.fields.iter().map(|field| field.value.size()).sum::<usize>(),
            Literal::Vec(items) | Literal::Tuple(items) => 1 + items.iter().map(Literal::size).sum::<usize>(),
            Literal::Map(members) => 1 + members.iter().map(|(_, value)| value.size()).sum::<usize>(),
            Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_) | Literal::Text(_) | Literal::Parsed(..) => 1,
            Literal::Unit | Literal::Json(_) | Literal::Octets(_) | Literal::Variant(..) => 1,
            Literal::None | Literal::Absent | Literal::Null | Literal::Keep | Literal::Remove => 1,
        }
    }
}
