//! The API in the specification's terms: references are ids, versions are one, every fact is parsed. Plain data.

pub(crate) mod link;
pub(crate) mod operation;
pub(crate) mod rule;
pub(crate) mod schema;
pub(crate) mod security;
pub(crate) mod server;

/// Values of the description that reach the generated code.
pub(crate) use crate::source::Literal;
pub(crate) use link::{Link, LinkTarget, LinkValue};
pub(crate) use operation::{
    Body, Content, Encoding, Encodings, FieldWritten, FormField, Header, Method, Operation, Pair, PairValue, Parameter,
    ParameterValue, PathPiece, PathTemplate, Payload, Place, Response, Selector, SelectorPlace, Status, Style,
};
pub(crate) use rule::{Condition, Contains, Rule, RuleId, Rules, ValueType};
pub(crate) use schema::{
    Access, Check, Discriminator, Docs, Format, Number, Object, Property, Rest, Schema, SchemaId, Schemas, Shape, Xml, XmlNode,
};
pub(crate) use security::{Alternative, Requirement, Scheme, SchemeId, SchemeKind, SecretPlace};
pub(crate) use server::{Server, ServerPiece, ServerVariable};

use crate::source::Location;

/// One API, whole: what `resolve` makes of the description files and `lower` turns into Rust.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) title: String,
    /// `info.version`, a text like any other.
    pub(crate) version: String,
    pub(crate) description: Option<String>,
    /// Servers of the whole API, first is the default; empty when the description names none.
    pub(crate) servers: Vec<Server>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) schemas: Schemas,
    /// What schemas assert beyond their types and checks.
    pub(crate) rules: Rules,
    /// The schemas of the components, in the order of the description.
    pub(crate) components: Vec<SchemaId>,
    /// Rust types that the user chose for schemas.
    pub(crate) custom: std::collections::HashMap<SchemaId, String>,
    /// In the order of the description.
    pub(crate) operations: Vec<Operation>,
    /// Requests that the API makes to its users (`webhooks`, 3.1).
    pub(crate) webhooks: Vec<Operation>,
}

/// A tag: a group of operations.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    /// Where it is declared or, when it is not, first used.
    pub(crate) at: Location,
}
