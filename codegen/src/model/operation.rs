//! Operations: what is sent, what comes back.

use super::{Alternative, Docs, SchemaId, Server};
use crate::source::Location;

/// One method on one path.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) at: Location,
    /// `operationId`, or a name made from method and path where the description gives none.
    pub(crate) id: String,
    /// `x-rust-name` on the operation.
    pub(crate) rust_name: Option<String>,
    /// The first tag is the group it belongs to; an operation without one has none.
    pub(crate) tags: Vec<String>,
    pub(crate) docs: Docs,
    pub(crate) method: Method,
    pub(crate) path: PathTemplate,
    /// What tells it apart from other operations of its method and path; empty as a rule.
    pub(crate) selectors: Vec<Selector>,
    /// Of path item and operation together, references followed, in order of the description.
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// Sorted: codes, then classes (`2XX`), then `default`.
    pub(crate) responses: Vec<Response>,
    /// One of them must be satisfied; empty means that none is needed.
    pub(crate) security: Vec<Alternative>,
    /// Servers of this operation alone, where the description says so.
    pub(crate) servers: Vec<Server>,
}

/// A request method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
    /// `QUERY`, 3.2.
    Query,
    /// `additionalOperations`, 3.2: as written, case kept.
    Other(String),
}

/// A path as published: `/compare/{base}...{head}`.
#[derive(Debug, Clone)]
pub(crate) struct PathTemplate {
    /// As written.
    pub(crate) text: String,
    /// Split at `/`; each segment is one or more pieces: `{base}...{head}` is parameter, literal, parameter.
    pub(crate) segments: Vec<Vec<PathPiece>>,
    /// What follows `?`: `/tasks?status=open`.
    pub(crate) query: Vec<Pair>,
    /// What follows `#`: `/#Action=CreateDomain`, `/tags/{id}#tagKeys`.
    pub(crate) fragment: Vec<Pair>,
}

/// A name and what it is set to, as a path has them behind `?` or `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) value: PairValue,
}

/// What follows the name in a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PairValue {
    /// `acl`
    None,
    /// `list-type=2`
    Text(String),
    /// `lat={latitude}`
    Parameter(String),
}

/// A condition on requests: this name stands there, with this value if one is given.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Selector {
    pub(crate) place: SelectorPlace,
    pub(crate) name: String,
    pub(crate) value: Option<String>,
}

/// Where a selector looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SelectorPlace {
    /// A fixed part of the query, sent with every request.
    Fixed,
    /// A query parameter of the operation.
    Query,
    /// A header parameter of the operation.
    Header,
}

/// A piece of a path segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PathPiece {
    /// Text as it stands, percent-decoded.
    Literal(String),
    /// The name between the braces; a parameter of this name with `Place::Path` exists.
    Parameter(String),
    /// The same where its text may be empty.
    Optional(String),
    /// The same where it spans segments, and which: `projects/*`, `**` for any.
    Span(String, String),
}

impl PathPiece {
    /// The name of a parameter.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Literal(_) => None,
            Self::Parameter(name) | Self::Optional(name) | Self::Span(name, _) => Some(name),
        }
    }
}

/// A parameter outside the body.
#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    pub(crate) at: Location,
    /// The name on the wire.
    pub(crate) name: String,
    pub(crate) rust_name: Option<String>,
    pub(crate) place: Place,
    pub(crate) required: bool,
    /// Whether it spans segments of the path (`x-multi-segment`, `x-ms-skip-url-encoding`).
    pub(crate) spans: bool,
    pub(crate) docs: Docs,
    pub(crate) value: ParameterValue,
}

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Cookie,
    /// The whole query string, 3.2.
    QueryString,
}

impl Place {
    /// As `in` has it: `query`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::QueryString => "querystring",
        }
    }
}

/// How the value of a parameter becomes text.
#[derive(Debug, Clone)]
pub(crate) enum ParameterValue {
    /// `schema` with `style` and `explode`.
    Styled { schema: SchemaId, style: Style, explode: bool, allow_reserved: bool, allow_empty: bool },
    /// `content`: one media type.
    Content(Box<Content>),
}

impl ParameterValue {
    /// The schema of its values, where there is one.
    pub(crate) fn schema(&self) -> Option<SchemaId> {
        match self {
            Self::Styled { schema, .. } => Some(*schema),
            Self::Content(content) => content.schema,
        }
    }
}

/// The `style` of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    /// `tsv` of Swagger 2.0.
    TabDelimited,
    DeepObject,
    /// 3.2.
    Cookie,
}

/// A request body.
#[derive(Debug, Clone)]
pub(crate) struct Body {
    pub(crate) at: Location,
    pub(crate) description: Option<String>,
    pub(crate) required: bool,
    /// In order of the description; never empty.
    pub(crate) contents: Vec<Content>,
}

/// One media type of a body, a response or a `content` parameter.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    pub(crate) at: Location,
    /// The key of the `content` map as written: `application/json; charset=utf-8`, `image/*`.
    pub(crate) media: String,
    /// Its row of `table/media.rs`.
    pub(crate) payload: Payload,
    /// None where the description gives none: any value of the payload.
    pub(crate) schema: Option<SchemaId>,
    /// Where the examples stand.
    pub(crate) examples: Vec<Location>,
    /// `itemSchema`: each item of a sequence.
    pub(crate) item: Option<SchemaId>,
    pub(crate) encodings: Encodings,
}

/// How the parts of a multipart body are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Encodings {
    /// By name.
    pub(crate) named: Vec<(String, Encoding)>,
    /// By number.
    pub(crate) prefix: Vec<Encoding>,
    /// All further ones.
    pub(crate) items: Option<Encoding>,
    /// The fields of a form that are written otherwise than fields usually are.
    pub(crate) fields: Vec<FormField>,
}

/// A field of a form of which more is to be said than of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormField {
    pub(crate) name: String,
    pub(crate) written: FieldWritten,
    /// JSON text that it is read as where it is not there.
    pub(crate) absent: Option<&'static str>,
}

/// How a field of a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldWritten {
    /// As fields of forms are.
    Usual,
    /// As a query parameter would be.
    Styled { style: Style, explode: bool, allow_reserved: bool },
    /// As the text of a media type, of a list each item.
    Content(Payload),
}

/// How a part is written.
#[derive(Debug, Clone)]
pub(crate) struct Encoding {
    pub(crate) at: Location,
    /// Media types with their rows of `table/media.rs`; empty: what the schema makes likely.
    pub(crate) content: Vec<(String, Payload)>,
    /// `style` as written, with its place.
    pub(crate) style: Option<(String, Location)>,
    pub(crate) explode: Option<bool>,
    /// Headers of the part, besides those that say its name and media type.
    pub(crate) headers: Vec<Header>,
    /// Keys that are not generated, with their places.
    pub(crate) others: Vec<(&'static str, Location)>,
}

/// The kind of bytes that a media type carries: which codec reads and writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Payload {
    /// `application/json`, `text/json`, `*+json`.
    Json,
    /// `application/json-patch+json`, where the body is a list of operations.
    JsonPatch,
    /// `application/merge-patch+json`, where the schema is that of the changes.
    MergePatch,
    /// `application/xml`, `text/xml`, `*+xml`.
    Xml,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `text/plain`, `text/*`.
    Text,
    /// Anything else: octets.
    Bytes,
    /// `application/jsonl`, `application/x-ndjson`.
    JsonLines,
    /// `application/json-seq`.
    JsonSequence,
    /// `text/event-stream`.
    Events,
    /// `multipart/form-data`, `multipart/mixed`.
    Multipart,
}

/// The answers of one status.
#[derive(Debug, Clone)]
pub(crate) struct Response {
    pub(crate) at: Location,
    pub(crate) status: Status,
    pub(crate) description: Option<String>,
    pub(crate) headers: Vec<Header>,
    /// Empty: no body.
    pub(crate) contents: Vec<Content>,
    /// The calls that it leads to.
    pub(crate) links: Vec<super::Link>,
}

/// A key of `responses`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Status {
    /// `404`.
    Code(u16),
    /// `4XX`: 4.
    Class(u8),
    /// `default`.
    Default,
}

/// A header of a response or a part.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    pub(crate) at: Location,
    pub(crate) name: String,
    pub(crate) rust_name: Option<String>,
    pub(crate) required: bool,
    pub(crate) docs: Docs,
    pub(crate) value: ParameterValue,
}
