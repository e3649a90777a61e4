//! The API in Rust's terms: complete, every name and type decided; what emission prints. Plain data.

pub(crate) mod operation;
pub(crate) mod types;

pub(crate) use operation::{
    Answer, Body, Content, Contents, Group, Input, Operation, Outcome, Parameter, Requirement, Route, Scheme, SchemeKind, Server, ServerPiece,
    ServerVariable, ServerVariableType,
};
pub(crate) use types::{
    Derive, Docs, EnumVariant, Field, Item, ItemId, ItemKind, Member, Name, Presence, RestField, RustType, Scalar, ShapeId,
    ShapeItem, Shape, Tagging, UnionVariant, ValueEnumVariant,
};

/// Everything that will be written.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) docs: Docs,
    /// Emitted in this order: that of the description.
    pub(crate) items: Vec<Item>,
    pub(crate) operations: Vec<Operation>,
    /// Operations by tag: a client accessor and a server trait each.
    pub(crate) groups: Vec<Group>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) servers: Vec<Server>,
    /// Static shapes of the types that travel as something else than JSON.
    pub(crate) shapes: Vec<ShapeItem>,
    pub(crate) routes: Route,
    pub(crate) client: bool,
    pub(crate) server: bool,
}
