//! The API in Rust's terms: complete, every name and type decided; what emission prints. Plain data.

pub(crate) mod branch;
pub(crate) mod checks;
pub(crate) mod conversion;
pub(crate) mod operation;
pub(crate) mod types;
pub(crate) mod untyped;

pub(crate) use branch::{Branch, Kinds};
pub(crate) use checks::{Check, Checks, Inner, Pattern};
pub(crate) use conversion::{Change, Conversion, FieldChange, Parts};
pub(crate) use operation::{
    Answer, Body, Content, Contents, Group, Input, Operation, Outcome, Parameter, Requirement, Route, Scheme, SchemeKind, Server,
    ServerPiece, ServerVariable, ServerVariableType, Written,
};
pub(crate) use types::{
    Derive, Docs, EnumVariant, Field, Item, ItemId, ItemKind, Member, Name, Presence, RestField, RustType, Scalar, Shape,
    ShapeId, ShapeItem, Tagging, UnionVariant, ValueEnumVariant,
};
pub use untyped::Untyped;

/// Everything that will be written.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) docs: Docs,
    /// Emitted in this order: that of the description.
    pub(crate) items: Vec<Item>,
    /// From types of responses to types of requests.
    pub(crate) conversions: Vec<Conversion>,
    pub(crate) operations: Vec<Operation>,
    /// Operations by tag: a client accessor and a server trait each.
    pub(crate) groups: Vec<Group>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) servers: Vec<Server>,
    /// Static shapes of the types that travel as something else than JSON.
    pub(crate) shapes: Vec<ShapeItem>,
    /// Regular expressions that checks use.
    pub(crate) patterns: Vec<Pattern>,
    /// Whether each item has anything to check, in itself or in what it holds.
    pub(crate) checked: Vec<bool>,
    pub(crate) routes: Route,
    /// Places whose type is any JSON value.
    pub(crate) untyped: Vec<Untyped>,
    /// Whether a server refuses query parameters that the description does not name.
    pub(crate) refuse_unknown_query: bool,
    pub(crate) client: bool,
    pub(crate) server: bool,
}
