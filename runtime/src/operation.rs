//! What generated code tells the runtime of an API: static descriptions, read by client and server alike.

pub use crate::method::Method;
use crate::multipart::Form;

/// One operation of an API.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: &'static str,
    /// The request method.
    pub method: Method,
    /// The path template as the description has it, for spans and logs.
    pub template: &'static str,
    /// The template in pieces: literals (percent-encoded as sent, with their slashes) and holes for path parameters, in order.
    pub path: &'static [Piece],
    /// What a request has besides method and path where it is meant for this operation; empty as a rule.
    pub selectors: &'static [Selector],
    /// Media types the request body may have, in the order of the description, the first is the default; empty: no body.
    pub request: &'static [Media],
    /// Whether a request without a body is refused.
    pub body_required: bool,
    /// Media types the successful answers may have, in the order of the description; empty: they have no body.
    pub answers: &'static [Media],
    /// Media types of the documented errors, in the order of the description.
    pub errors: &'static [Media],
    /// Any one of these sets of requirements lets a request in; empty: none is needed.
    pub security: &'static [&'static [Requirement]],
}

/// A piece of a path template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Text as it is sent: `/api/v1/items/`.
    Literal(&'static str),
    /// A parameter: its place among the path parameters of the operation.
    Parameter(usize),
    /// A parameter whose text may be empty: its place, as above.
    Optional(usize),
    /// A parameter that may span several segments: its place, as above, and the segments it takes (`projects/*`, `**` for any).
    Span(usize, &'static str),
}

impl Piece {
    /// The place among the path parameters; `None` for a literal.
    pub const fn place(&self) -> Option<usize> {
        match *self {
            Self::Literal(_) => None,
            Self::Parameter(place) | Self::Optional(place) | Self::Span(place, _) => Some(place),
        }
    }
}

/// What tells an operation from others of its method and path: a name, and the value it must have, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selector {
    /// A part of the query that clients send with every request: `?list-type=2`.
    Fixed(&'static str, Option<&'static str>),
    /// A query parameter of the operation.
    Query(&'static str, Option<&'static str>),
    /// A header parameter of the operation.
    Header(&'static str, Option<&'static str>),
}

/// A media type of the description and the codec it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Media {
    /// As the description has it: `application/json`, `text/*`.
    pub name: &'static str,
    /// Which codec reads and writes it.
    pub payload: Payload,
}

/// The kind of bytes that a media type carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payload {
    /// `application/json`, `text/json`, `*+json`.
    Json,
    /// `application/xml`, `text/xml`, `*+xml`.
    Xml,
    /// `application/x-www-form-urlencoded`, with the fields that are encoded otherwise than forms usually are.
    Form(&'static [FormField]),
    /// `text/plain` and other text.
    Text,
    /// Octets that are read whole.
    Bytes,
    /// Octets that are read in pieces.
    Octets,
    /// `application/jsonl`, `application/x-ndjson`: JSON texts, each on a line.
    JsonLines,
    /// `application/json-seq` (RFC 7464): JSON texts, each behind a separator.
    JsonSequence,
    /// `text/event-stream`.
    Events,
    /// `multipart/form-data` and its like, of these parts.
    Multipart(&'static Form),
}

/// A field of a form of which the description says more than that it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormField {
    /// Its name on the wire.
    pub name: &'static str,
    /// How its value is written.
    pub written: Written,
    /// JSON text that it is read as where it is not there: of a required list or object, one without parts.
    pub absent: Option<&'static str>,
}

/// How a field of a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// As fields of forms are.
    Usual,
    /// As a query parameter of a style.
    Styled {
        /// How lists and objects are written.
        style: Style,
        /// Whether each item or member is a field of its own.
        explode: bool,
        /// Whether reserved characters go as they are.
        allow_reserved: bool,
    },
    /// As the text of a media type; of a list each item.
    Content(Payload),
}

impl Payload {
    /// Whether bodies are handed on before they are there whole.
    #[cfg(any(feature = "client", feature = "server"))]
    pub(crate) fn streams(self) -> bool {
        match self {
            Self::Json | Self::Xml | Self::Form(_) | Self::Text | Self::Bytes => false,
            Self::Octets | Self::JsonLines | Self::JsonSequence | Self::Events | Self::Multipart(_) => true,
        }
    }
}

impl Media {
    /// A media type of JSON.
    pub const fn json(name: &'static str) -> Self {
        Self { name, payload: Payload::Json }
    }

    /// A media type of XML.
    pub const fn xml(name: &'static str) -> Self {
        Self { name, payload: Payload::Xml }
    }

    /// A media type of URL-encoded forms.
    pub const fn form(name: &'static str) -> Self {
        Self { name, payload: Payload::Form(&[]) }
    }

    /// A media type of URL-encoded forms with fields that have an encoding.
    pub const fn form_of(name: &'static str, fields: &'static [FormField]) -> Self {
        Self { name, payload: Payload::Form(fields) }
    }

    /// A media type of text.
    pub const fn text(name: &'static str) -> Self {
        Self { name, payload: Payload::Text }
    }

    /// A media type of octets.
    pub const fn bytes(name: &'static str) -> Self {
        Self { name, payload: Payload::Bytes }
    }

    /// A media type of octets that are read in pieces.
    pub const fn octets(name: &'static str) -> Self {
        Self { name, payload: Payload::Octets }
    }

    /// A media type of JSON texts, each on a line.
    pub const fn json_lines(name: &'static str) -> Self {
        Self { name, payload: Payload::JsonLines }
    }

    /// A media type of JSON texts, each behind a separator.
    pub const fn json_sequence(name: &'static str) -> Self {
        Self { name, payload: Payload::JsonSequence }
    }

    /// A media type of server-sent events.
    pub const fn events(name: &'static str) -> Self {
        Self { name, payload: Payload::Events }
    }

    /// A media type of parts.
    pub const fn multipart(name: &'static str, form: &'static Form) -> Self {
        Self { name, payload: Payload::Multipart(form) }
    }

    /// The name to send: its own, or what stands for a range such as `text/*`.
    #[cfg(any(feature = "client", feature = "server"))]
    pub(crate) fn concrete(&self) -> &'static str {
        match self.payload {
            _ if !self.name.contains('*') => self.name,
            Payload::Json => "application/json",
            Payload::Xml => "application/xml",
            Payload::Form(_) => "application/x-www-form-urlencoded",
            Payload::Text => "text/plain",
            Payload::Bytes | Payload::Octets => "application/octet-stream",
            Payload::JsonLines => "application/jsonl",
            Payload::JsonSequence => "application/json-seq",
            Payload::Events => "text/event-stream",
            Payload::Multipart(_) => "multipart/form-data",
        }
    }
}

/// A security scheme of the description.
#[derive(Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Its key in `components/securitySchemes`.
    pub name: &'static str,
    /// How its credential travels.
    pub kind: SchemeKind,
}

/// How a credential travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Basic base64(user:password)` (RFC 7617).
    Basic,
    /// `Authorization: <scheme> <token>`; the scheme is compared without case (RFC 9110 section 11.1). Bearer is one of these.
    Http(&'static str),
    /// A key in a header of this name.
    Header(&'static str),
    /// A key in a query parameter of this name.
    Query(&'static str),
    /// A key in a cookie of this name.
    Cookie(&'static str),
}

/// A scheme that a request must satisfy, with the scopes it must have been granted.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// The scheme.
    pub scheme: &'static Scheme,
    /// Scopes or roles; empty for schemes that have none.
    pub scopes: &'static [&'static str],
}

/// A requirement of a scheme and the scopes it must have been granted.
pub const fn require(scheme: &'static Scheme, scopes: &'static [&'static str]) -> Requirement {
    Requirement { scheme, scopes }
}

/// A parameter outside the body.
#[derive(Debug)]
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// Where it stands.
    pub place: Place,
    /// How arrays and objects are written.
    pub style: Style,
    /// Whether each member of an array or object is written on its own.
    pub explode: bool,
    /// Whether reserved characters (RFC 3986 section 2.2) and what is percent-encoded already go as they are.
    pub allow_reserved: bool,
    /// The values it takes.
    pub shape: &'static crate::shape::Shape,
    /// Whether an empty text may stand there: in a query it means that the parameter is not used, unless it is a text itself.
    pub allow_empty: bool,
    /// Whether its text spans segments of the path, slashes as they are.
    pub spans: bool,
    /// Names beside it that are other parameters' own, where it takes members of any name.
    pub others: &'static [&'static str],
}

impl Parameter {
    /// A text in the query, for what a parameter does not say.
    pub const PLAIN: Self = Self {
        name: "",
        place: Place::Query,
        style: Style::Form,
        explode: false,
        allow_reserved: false,
        shape: &crate::shape::Shape::Text,
        allow_empty: false,
        spans: false,
        others: &[],
    };

    /// In the path, at this place among the path parameters, in the style that is usual there.
    pub const fn path(place: usize, name: &'static str, shape: &'static crate::shape::Shape) -> Self {
        Self { name, place: Place::Path(place), style: Style::Simple, shape, ..Self::PLAIN }
    }

    /// In the query, in the style that is usual there.
    pub const fn query(name: &'static str, shape: &'static crate::shape::Shape) -> Self {
        Self { name, explode: true, shape, ..Self::PLAIN }
    }

    /// The whole query (OpenAPI 3.2 `querystring`).
    pub const fn query_string(name: &'static str, shape: &'static crate::shape::Shape) -> Self {
        Self { name, place: Place::QueryString, explode: true, shape, ..Self::PLAIN }
    }

    /// A header, in the style that is usual there.
    pub const fn header(name: &'static str, shape: &'static crate::shape::Shape) -> Self {
        Self { name, place: Place::Header, style: Style::Simple, shape, ..Self::PLAIN }
    }

    /// A cookie, in the style that is usual there.
    pub const fn cookie(name: &'static str, shape: &'static crate::shape::Shape) -> Self {
        Self { name, place: Place::Cookie, explode: true, shape, ..Self::PLAIN }
    }

    /// Written in another style; `explode` is whether each member of an array or object is written on its own.
    pub const fn written(self, style: Style, explode: bool) -> Self {
        Self { style, explode, ..self }
    }

    /// Reserved characters go as they are.
    pub const fn allow_reserved(self) -> Self {
        Self { allow_reserved: true, ..self }
    }

    /// An empty text may stand there.
    pub const fn allow_empty(self) -> Self {
        Self { allow_empty: true, ..self }
    }

    /// Its text spans segments of the path.
    pub const fn spanning(self) -> Self {
        Self { spans: true, ..self }
    }

    /// Members of any name but these.
    pub const fn beside(self, others: &'static [&'static str]) -> Self {
        Self { others, ..self }
    }
}

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the path: the place among the path parameters of the operation.
    Path(usize),
    /// In the query.
    Query,
    /// The whole query (OpenAPI 3.2 `querystring`).
    QueryString,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

impl Place {
    /// As `in` has it: `query`.
    #[cfg(feature = "server")]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path(_) => "path",
            Self::Query => "query",
            Self::QueryString => "querystring",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// The `style` of a parameter (OpenAPI 3.2.0 section 4.12.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `a,b`.
    Simple,
    /// `.a.b`.
    Label,
    /// `;name=a,b`.
    Matrix,
    /// `name=a,b`.
    Form,
    /// `name=a%20b`.
    SpaceDelimited,
    /// `name=a%7Cb`.
    PipeDelimited,
    /// `name=a%09b` (`tsv` of Swagger 2.0).
    TabDelimited,
    /// `name[key]=a`.
    DeepObject,
    /// `name=a,b`, and nothing is encoded (OpenAPI 3.2).
    Cookie,
    /// The text of a media type (`content`).
    Content(Payload),
}

/// The paths of an API as a tree over segments: what the server walks to find the operation of a request.
#[derive(Debug)]
pub struct Route {
    /// Children under a fixed segment (percent-decoded), sorted by it.
    pub literals: &'static [(&'static str, &'static Route)],
    /// Children under a segment that mixes literals and parameters (`{base}...{head}`), most literal text first.
    pub patterns: &'static [(&'static [Piece], &'static Route)],
    /// The child under a segment that is one parameter, with its place among the path parameters.
    pub parameter: Option<&'static Route>,
    /// Whether the text of that parameter may be empty.
    pub empty: bool,
    /// Children under a parameter that spans segments, with what stands beside it in the same segments.
    pub spans: &'static [(&'static [Piece], &'static Route)],
    /// Methods that end here, with the operation's place in `Api::operations`; of one method, most selectors first.
    pub methods: &'static [(Method, usize)],
}

impl Route {
    /// A node at which nothing is.
    pub const NONE: Self = Self { literals: &[], patterns: &[], parameter: None, empty: false, spans: &[], methods: &[] };
}

/// An API as the server sees it.
#[derive(Debug)]
pub struct Api {
    /// `info.title`, also the authentication realm.
    pub title: &'static str,
    /// All operations.
    pub operations: &'static [&'static Operation],
    /// Their paths.
    pub routes: &'static Route,
}
