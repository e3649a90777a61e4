//! Operations, as client methods and server traits have them.

use super::{ByName, Docs, Name, RustType, Shape};
pub(crate) use crate::model::{FieldWritten, FormField};
use crate::model::{Method, PathPiece, Place, Selector, Style};

/// Operations of one tag.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// The accessor on the client: `webhook`.
    pub(crate) method: String,
    /// The client's handle and the server's trait: `Webhook`.
    pub(crate) type_name: String,
    pub(crate) docs: Docs,
    /// Places in `Api::operations`.
    pub(crate) operations: Vec<usize>,
    /// Methods that begin a call of these from an answer.
    pub(crate) links: Vec<super::Link>,
}

/// One operation.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    /// `operationId`.
    pub(crate) id: String,
    /// `signal_event`.
    pub(crate) method_name: String,
    /// The end of the names of functions that are about this operation alone: `signal_event`.
    pub(crate) function: String,
    /// The input struct and the client's call: `SignalEvent`.
    pub(crate) type_name: String,
    /// The static description: `SIGNAL_EVENT`.
    pub(crate) constant: String,
    pub(crate) docs: Docs,
    pub(crate) method: Method,
    pub(crate) template: String,
    /// The whole path in pieces, slashes in the literals, literals percent-encoded, adjoining literals joined.
    pub(crate) path: Vec<PathPiece>,
    pub(crate) selectors: Vec<Selector>,
    /// `POST /api/v1/Agents/Webhook/SignalEvent`, for docs.
    pub(crate) title: String,
    pub(crate) input: Input,
    pub(crate) outcome: Outcome,
    /// Any one of these; empty: no credentials are needed.
    pub(crate) security: Vec<Vec<Requirement>>,
    /// Where it goes in place of the API's servers: a place in `Api::operation_servers`.
    pub(crate) server: Option<usize>,
    /// Whether a link takes the URL of its request, which the call tells.
    pub(crate) tells_url: bool,
    /// What calls by name and mocks know, where they are wanted.
    pub(crate) by_name: Option<ByName>,
}

/// What an operation takes.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
}

/// A parameter outside the body, or a header of an answer.
#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    pub(crate) name: Name,
    /// Its static description: `SIGNAL_EVENT_SELECT`.
    pub(crate) constant: String,
    pub(crate) docs: Docs,
    pub(crate) place: Place,
    /// Its place among the path parameters, in order of the template.
    pub(crate) path_index: usize,
    pub(crate) required: bool,
    /// What a server reads where it is absent.
    pub(crate) default: Option<super::Literal>,
    /// The same of a required list or object: JSON text of one without parts.
    pub(crate) absent: Option<&'static str>,
    pub(crate) value: RustType,
    /// Whether the value is one text, written and read without a detour through JSON.
    pub(crate) scalar: bool,
    pub(crate) shape: Shape,
    pub(crate) written: Written,
    pub(crate) explode: bool,
    pub(crate) allow_reserved: bool,
    pub(crate) allow_empty: bool,
    pub(crate) spans: bool,
    /// Whether it is an object that takes members of any name.
    pub(crate) takes_any_member: bool,
    /// Names that stand beside it and are not its members, where it takes members of any name.
    pub(crate) others: Vec<String>,
    pub(crate) checks: super::Checks,
}

/// How a parameter becomes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Styled(Style),
    /// The text of a media type (`content`).
    Content(crate::model::Payload),
}

/// A request body.
#[derive(Debug, Clone)]
pub(crate) struct Body {
    /// The field of the input struct and the argument of the method.
    pub(crate) rust: String,
    pub(crate) docs: Docs,
    pub(crate) required: bool,
    pub(crate) contents: Contents,
    /// Every media type with its codec, in order of the description.
    pub(crate) media: Vec<Media>,
}

/// A media type and the codec it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Media {
    pub(crate) name: String,
    pub(crate) codec: Codec,
}

/// What reads and writes the bytes of a media type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Codec {
    Json,
    Xml,
    /// A form, with the fields that are written otherwise than fields usually are.
    Form(Vec<FormField>),
    Text,
    /// Octets, read whole.
    Bytes,
    /// Octets, read in pieces.
    Octets,
    JsonLines,
    JsonSequence,
    Events,
    /// The static that describes the parts.
    Multipart(String),
}

/// What a body may hold: one type, or an enum of several that its media type tells apart.
#[derive(Debug, Clone)]
pub(crate) struct Contents {
    /// The enum, where there are several.
    pub(crate) type_name: Option<String>,
    /// Never empty.
    pub(crate) alternatives: Vec<Content>,
}

/// One type that a body may hold, and the media types that carry it.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    /// `Json`.
    pub(crate) variant: String,
    /// The static list of its media types where the alternatives are several, or it is `listed`: `GET_PET_OK_JSON`.
    pub(crate) constant: String,
    pub(crate) kind: ContentKind,
    /// The whole, or each item.
    pub(crate) value: RustType,
    pub(crate) shape: Shape,
    pub(crate) media: Vec<Media>,
    /// Whether readers need that list: they would read some of its media types otherwise.
    pub(crate) listed: bool,
    pub(crate) checks: super::Checks,
}

/// How the bytes of a body become what a program sees of it.
#[derive(Debug, Clone)]
pub(crate) enum ContentKind {
    /// A value, read whole.
    Value,
    /// Octets, read whole.
    Bytes,
    /// Octets, read in pieces.
    Octets,
    /// Items one after the other; whether each has checks of its own.
    Items { checked: bool },
    /// The same where each is the data of an event.
    Events { checked: bool },
    /// Parts.
    Multipart(Multipart),
}

impl Contents {
    /// Whether any alternative comes in pieces, so that a value can neither be compared nor copied.
    pub(crate) fn streams(&self) -> bool {
        self.alternatives.iter().any(Content::streams)
    }
}

impl Content {
    /// Whether it comes in pieces.
    pub(crate) fn streams(&self) -> bool {
        match self.kind {
            ContentKind::Value | ContentKind::Bytes => false,
            ContentKind::Octets | ContentKind::Items { .. } | ContentKind::Events { .. } | ContentKind::Multipart(_) => true,
        }
    }
}

/// The parts of a multipart body, as a struct.
#[derive(Debug, Clone)]
pub(crate) struct Multipart {
    /// `UploadParts`.
    pub(crate) rust: String,
    /// `UPLOAD_PARTS`.
    pub(crate) constant: String,
    pub(crate) parts: Vec<Part>,
    pub(crate) others: OtherParts,
    /// Whether parts have no names.
    pub(crate) numbered: bool,
}

/// A part of a multipart body.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) name: Name,
    pub(crate) docs: Docs,
    pub(crate) file: bool,
    pub(crate) list: bool,
    /// What stands between the values of a list that is one part.
    pub(crate) delimiter: Option<&'static str>,
    pub(crate) required: bool,
    /// Of one of them, where it is a list; of no meaning where it is a file.
    pub(crate) value: RustType,
    pub(crate) shape: Shape,
    pub(crate) media: Vec<Media>,
    pub(crate) checks: super::Checks,
    pub(crate) headed: Option<Headed>,
}

impl Part {
    /// Whether anything of it is checked.
    pub(crate) fn is_checked(&self) -> bool {
        let headers = self.headed.iter().flat_map(|headed| &headed.headers);
        !self.checks.is_empty() || { headers }.any(|header| !header.checks.is_empty())
    }
}

/// The struct of the headers and the value of a part.
#[derive(Debug, Clone)]
pub(crate) struct Headed {
    /// `UploadNamePart`.
    pub(crate) rust: String,
    /// Never empty.
    pub(crate) headers: Vec<Parameter>,
}

/// What becomes of parts that the description does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OtherParts {
    Ignored,
    Refused,
    /// Kept in a list of this Rust name.
    Kept(String),
}

/// What an operation answers.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// Statuses of success in order; where there is one, its value is the result, else an enum of them.
    pub(crate) successes: Vec<Answer>,
    /// The enum of several successes: `GetPetOutcome`.
    pub(crate) success_type: Option<String>,
    /// `SignalEventError`.
    pub(crate) error_type: String,
    /// Documented errors, in order.
    pub(crate) errors: Vec<Answer>,
    pub(crate) success_media: Vec<Media>,
    pub(crate) error_media: Vec<Media>,
}

impl Outcome {
    /// Whether a success has a body that comes in pieces.
    pub(crate) fn streams(&self) -> bool {
        self.successes.iter().any(Answer::streams)
    }
}

impl Answer {
    /// Whether its body may come in pieces.
    pub(crate) fn streams(&self) -> bool {
        self.contents.as_ref().is_some_and(Contents::streams)
    }
}

/// One documented status.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: crate::model::Status,
    /// `BadRequest`.
    pub(crate) variant: String,
    pub(crate) docs: Docs,
    /// None: no body.
    pub(crate) contents: Option<Contents>,
    pub(crate) headers: Vec<Parameter>,
    /// The struct of headers and body, where there are headers: `GetPetOk`.
    pub(crate) type_name: Option<String>,
}

/// A security scheme.
#[derive(Debug, Clone)]
pub(crate) struct Scheme {
    /// Its key in the description and the field of `Presented`.
    pub(crate) name: Name,
    /// `SO_TICKET`.
    pub(crate) constant: String,
    pub(crate) docs: Docs,
    pub(crate) kind: SchemeKind,
}

/// How a credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SchemeKind {
    Basic,
    /// The scheme's name as it is sent.
    Http(String),
    Header(String),
    Query(String),
    Cookie(String),
}

/// A scheme that must be satisfied: its place in `Api::schemes`, and scopes.
#[derive(Debug, Clone)]
pub(crate) struct Requirement {
    pub(crate) scheme: usize,
    pub(crate) scopes: Vec<String>,
}

/// A node of the tree of paths.
#[derive(Debug, Clone, Default)]
pub(crate) struct Route {
    /// Sorted by segment.
    pub(crate) literals: Vec<(String, Route)>,
    /// Segments that mix literals and parameters, most literal text first.
    pub(crate) patterns: Vec<(Vec<PathPiece>, Route)>,
    pub(crate) parameter: Option<Box<Route>>,
    /// Whether the text of that parameter may be empty.
    pub(crate) empty: bool,
    /// Segments of which a parameter may take several, most literal text first.
    pub(crate) spans: Vec<(Vec<PathPiece>, Route)>,
    /// Method and place in `Api::operations`; of one method, most selectors first.
    pub(crate) methods: Vec<(Method, usize)>,
}

/// A server that the description names, as a struct that makes its URL.
#[derive(Debug, Clone)]
pub(crate) struct Server {
    pub(crate) rust: String,
    pub(crate) docs: Docs,
    /// The URL in pieces.
    pub(crate) url: Vec<ServerPiece>,
    pub(crate) variables: Vec<ServerVariable>,
}

/// Servers that some operations or links go to in place of the API's.
#[derive(Debug, Clone)]
pub(crate) struct OperationServer {
    /// The name of the first: `UploadFileServer`.
    pub(crate) name: String,
    /// The static that calls name: `UPLOAD_FILE_SERVER`.
    pub(crate) constant: String,
    /// The URL of the first, with the defaults of its variables.
    pub(crate) url: String,
    /// The titles of the operations that go there, for docs.
    pub(crate) users: Vec<String>,
    /// Each as a struct that makes its URL.
    pub(crate) servers: Vec<Server>,
}

/// A piece of a server's URL.
#[derive(Debug, Clone)]
pub(crate) enum ServerPiece {
    Literal(String),
    /// A place in `variables`.
    Variable(usize),
}

/// A variable of a server's URL.
#[derive(Debug, Clone)]
pub(crate) struct ServerVariable {
    pub(crate) name: Name,
    pub(crate) docs: Docs,
    pub(crate) default: String,
    pub(crate) value: ServerVariableType,
}

/// The values a server variable takes.
#[derive(Debug, Clone)]
pub(crate) enum ServerVariableType {
    Text,
    /// An enum of its own: the type's name and its variants.
    Enum {
        rust: String,
        variants: Vec<Name>,
        default: String,
    },
}
