//! From [`Sources`] to [`Document`]: the description as OpenAPI's objects, every key claimed.
//!
//! Fails on values of the wrong JSON type, missing and unknown keys, references that lead nowhere, and versions it does not know.
//! Objects that a `$ref` may stand for are kept in tables by their place, and name each other by it: a part is read once,
//! in whatever file it stands.

mod components;
mod example;
mod info;
mod link;
mod media_type;
mod merge;
mod operation;
mod parameter;
mod path_item;
mod reader;
mod reference;
mod request_body;
mod response;
mod schema;
mod security;
mod server;
mod swagger;
#[cfg(test)]
mod tests;

pub(crate) use self::components::Components;
pub(crate) use self::example::{Example, SharedExample};
pub(crate) use self::info::{Info, Tag};
pub(crate) use self::link::Link;
pub(crate) use self::media_type::{Encoding, MediaType};
pub(crate) use self::operation::Operation;
pub(crate) use self::parameter::{Described, Header, Parameter};
pub(crate) use self::path_item::PathItem;
pub(crate) use self::reader::Table;
pub(crate) use self::reference::Reference;
pub(crate) use self::request_body::RequestBody;
pub(crate) use self::response::Response;
pub(crate) use self::schema::{Discriminator, Enumeration, Schema, Xml};
pub(crate) use self::security::{RequiredScheme, SecurityRequirement, SecurityScheme};
pub(crate) use self::server::{Server, ServerVariable};

use self::reader::{Object, Reader};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Location, Node, Number, Sources};

/// A description, read.
#[derive(Debug, Default)]
pub(crate) struct Document<'a> {
    pub(crate) info: Option<Info<'a>>,
    pub(crate) servers: Vec<Server<'a>>,
    pub(crate) tags: Vec<Tag<'a>>,
    pub(crate) paths: Vec<(&'a str, Location)>,
    pub(crate) webhooks: Vec<(&'a str, Location)>,
    pub(crate) components: Components<'a>,
    pub(crate) security: Vec<SecurityRequirement<'a>>,
    /// `x-case-insensitive-properties` at the root: holds for every schema.
    pub(crate) ignore_case: bool,
    pub(crate) parts: Parts<'a>,
}

/// Every object that a `$ref` may stand for, by its place.
#[derive(Debug, Default)]
pub(crate) struct Parts<'a> {
    pub(crate) path_items: Table<PathItem<'a>>,
    pub(crate) parameters: Table<Parameter<'a>>,
    pub(crate) headers: Table<Header<'a>>,
    pub(crate) bodies: Table<RequestBody<'a>>,
    pub(crate) responses: Table<Response<'a>>,
    pub(crate) links: Table<Link<'a>>,
    pub(crate) examples: Table<SharedExample>,
    pub(crate) schemas: Table<Schema<'a>>,
    pub(crate) security_schemes: Table<SecurityScheme<'a>>,
}

/// Reads the descriptions and makes them one; where one is none, the reason is reported and it counts as empty.
pub(crate) fn parse<'a>(sources: &'a Sources, diagnostics: &mut Diagnostics) -> Document<'a> {
    let mut reader = Reader::new(sources);
    let documents: Vec<Document<'a>> = sources.roots().map(|root| one(&mut reader, root)).collect();
    let mut document = merge::merge(documents, &mut reader.parts);
    document.parts = reader.parts;
    reader.found.into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
    document
}

/// What a description refers to is read in its version.
fn one<'a>(reader: &mut Reader<'a>, root: Location) -> Document<'a> {
    reader.swagger = None;
    let document = match reader.object(root) {
        Some(object) if is_readable(&object) => read(object),
        Some(object) if is_swagger(&object) => swagger::read(object),
        Some(object) => {
            object.reader.report(unsupported_version(object.reader.sources, root));
            Document::default()
        }
        None => Document::default(),
    };
    reader.read_referenced();
    document
}

fn read<'a>(mut object: Object<'_, 'a>) -> Document<'a> {
    object.expect("info");
    let document = Document {
        info: object.child("info", info::info),
        servers: object.list("servers", server::read),
        tags: object.list("tags", info::tag),
        paths: object.extensible_map("paths", Reader::shared::<PathItem<'a>>),
        webhooks: object.extensible_map("webhooks", Reader::shared::<PathItem<'a>>),
        components: object.child("components", components::read).unwrap_or_default(),
        security: security::requirements(&mut object).unwrap_or_default(),
        ignore_case: object.flag("x-case-insensitive-properties").unwrap_or(false),
        parts: Parts::default(),
    };
    object.ignore(&["openapi", "externalDocs", "jsonSchemaDialect", "$self"]);
    object.finish();
    document
}

/// Whether the root says `openapi: 3.0.x`, `3.1.x` or `3.2.x`.
fn is_readable(object: &Object<'_, '_>) -> bool {
    let version = object.members().get("openapi").map(|at| object.reader.sources.node(at));
    matches!(version, Some(Node::String(text)) if ["3.0", "3.1", "3.2"].iter().any(|known| is_minor(text, known)))
}

/// Whether the root says `swagger: "2.0"`; unquoted it is a number in YAML.
fn is_swagger(object: &Object<'_, '_>) -> bool {
    match object.members().get("swagger").map(|at| object.reader.sources.node(at)) {
        Some(Node::String(text)) => text == "2.0",
        Some(Node::Number(Number::Float(number))) => number == 2.0,
        Some(Node::Number(Number::Integer(number))) => number == 2,
        _ => false,
    }
}

/// `3.1.2`, `3.1.0-rc1` and `3.1` are versions of `3.1`; `3.10.0` is not.
fn is_minor(version: &str, minor: &str) -> bool {
    version.strip_prefix(minor).is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || rest.starts_with('-'))
}

fn unsupported_version(sources: &Sources, root: Location) -> Diagnostic {
    let Node::Object(members) = sources.node(root) else {
        return Diagnostic::new(Code::UnsupportedVersion, root, "this is not an OpenAPI description");
    };
    if let Some(at) = members.get("swagger") {
        return Diagnostic::new(Code::UnsupportedVersion, at, "this version of Swagger is not supported")
            .help("supported is 2.0, written as \"2.0\"; convert an older description to it");
    }
    match members.get("openapi") {
        Some(at) => {
            let written = match sources.node(at) {
                Node::String(text) => format!("`{text}` is not a supported OpenAPI version"),
                _ => "`openapi` is not a version".to_owned(),
            };
            Diagnostic::new(Code::UnsupportedVersion, at, written).help("supported are 3.0.x, 3.1.x, 3.2.x, written as \"3.1.0\"")
        }
        None => Diagnostic::new(Code::UnsupportedVersion, root, "this is not an OpenAPI description: `openapi` is missing")
            .help("begin the file with `openapi: 3.1.0`"),
    }
}
