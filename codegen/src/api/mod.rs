//! The API in Rust's terms: complete, every name and type decided; what emission prints. Plain data.

pub(crate) mod branch;
pub(crate) mod by_name;
pub(crate) mod checks;
pub(crate) mod conversion;
pub(crate) mod link;
pub(crate) mod literal;
pub(crate) mod listed;
pub(crate) mod operation;
pub(crate) mod rule;
pub(crate) mod types;
pub(crate) mod untyped;

pub(crate) use branch::{Branch, Kinds};
pub(crate) use by_name::{ByName, Definition, Sample};
pub(crate) use checks::{Check, Checks, Comparison, Inner, Pattern};
pub(crate) use conversion::{Change, Conversion, FieldChange, Parts};
pub(crate) use link::{AnswerPlace, Change as LinkChange, From as LinkFrom, Given, Link, LinkArguments, Step, Taken};
pub use listed::{GeneratedType, Travels};
pub(crate) use literal::{FieldLiteral, Literal, StructLiteral};
pub(crate) use operation::{
    Answer, Body, Codec, Content, ContentKind, Contents, FieldWritten, FormField, Group, Headed, Input, Media, Multipart,
    Operation, OperationServer, OtherParts, Outcome, Parameter, Part, Requirement, Route, Scheme, SchemeKind, Server,
    ServerPiece, ServerVariable, ServerVariableType, Written,
};
pub(crate) use rule::{RuleId, RuleItem};
pub(crate) use types::{
    Absent, Changer, Derive, Docs, EnumVariant, Field, IntegerVariant, Item, ItemId, ItemKind, Makers, Member, MergePatch, Name,
    Presence, Quotable, RestField, RestItems, RustType, Scalar, Shape, ShapeId, ShapeItem, Tagging, UnionVariant,
    ValueEnumVariant, Xml,
};
pub use untyped::Untyped;

/// Everything that will be written.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) docs: Docs,
    /// Where the generated module lies in its crate, for examples: `my_crate::webhook`.
    pub(crate) doc_path: Option<String>,
    /// Emitted in this order: that of the description.
    pub(crate) items: Vec<Item>,
    /// From types of responses to types of requests.
    pub(crate) conversions: Vec<Conversion>,
    pub(crate) operations: Vec<Operation>,
    /// Operations by tag: a client accessor and a server trait each.
    pub(crate) groups: Vec<Group>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) servers: Vec<Server>,
    /// Those of operations and links that go elsewhere.
    pub(crate) operation_servers: Vec<OperationServer>,
    /// Static shapes of the types that travel as something else than JSON.
    pub(crate) shapes: Vec<ShapeItem>,
    /// Regular expressions that checks use.
    pub(crate) patterns: Vec<Pattern>,
    /// What checks assert that they have no function for.
    pub(crate) rules: Vec<RuleItem>,
    /// Whether each item has anything to check, in itself or in what it holds.
    pub(crate) checked: Vec<bool>,
    pub(crate) routes: Route,
    /// Places whose type is any JSON value.
    pub(crate) untyped: Vec<Untyped>,
    /// Types by the schemas they are made of.
    pub(crate) types: Vec<GeneratedType>,
    /// Whether a server refuses query parameters that the description does not name.
    pub(crate) refuse_unknown_query: bool,
    /// What the JSON Schemas of arguments refer to as `#/$defs/…`.
    pub(crate) definitions: Vec<Definition>,
    pub(crate) client: bool,
    pub(crate) server: bool,
    /// Whether there are calls by name and a mock; every operation has its `ByName` then.
    pub(crate) by_name: bool,
}
