use super::rt;
use super::types;

/// The input of `POST /echo`.
#[derive(Debug)]
pub struct Echo {
    /// The body.
    pub body: Option<EchoContent>,
}

/// The successes of `POST /echo`.
#[derive(Debug)]
pub enum EchoOutcome {
    /// 200: the same
    Ok(EchoOkContent),
    /// 204: nothing came
    NoContent,
}

/// The errors of `POST /echo`.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(EchoError);

/// A body of `POST /echo`, told by its media type.
#[derive(Debug)]
pub enum EchoContent {
    /// `application/json`, `application/xml`, `application/x-www-form-urlencoded`.
    Json(types::Pet),
    /// `text/plain`.
    Plain(String),
    /// `application/jsonl`, `application/json-seq`.
    Jsonl(rt::Items<types::Pet>),
    /// `text/event-stream`.
    EventStream(rt::Items<types::EchoBodyItem>),
    /// `multipart/form-data`.
    FormData(EchoParts),
    /// `image/png`.
    Png(rt::Octets),
}

/// A body of `POST /echo`, told by its media type.
#[derive(Debug)]
pub enum EchoOkContent {
    /// `application/json`, `application/xml`, `application/x-www-form-urlencoded`.
    Json(types::Pet),
    /// `text/plain`.
    Plain(String),
    /// `application/jsonl`, `application/json-seq`.
    Jsonl(rt::Items<types::Pet>),
    /// `text/event-stream`.
    EventStream(rt::Items<types::EchoBodyItem>),
    /// `multipart/form-data`.
    FormData(EchoOkParts),
    /// `image/png`.
    Png(rt::Octets),
}

/// The parts of a body of `POST /echo`.
#[derive(Debug)]
pub struct EchoParts {
    /// `pet`.
    pub pet: types::Pet,
    /// `notes`.
    pub notes: Vec<EchoNotesPart>,
    /// `photo`.
    pub photo: Option<rt::File>,
}

/// Headers and value of the part `notes`.
#[derive(Debug)]
pub struct EchoNotesPart {
    /// `X-Lang`.
    pub x_lang: String,
    /// The value.
    pub body: String,
}

/// The parts of a body of `POST /echo`.
#[derive(Debug)]
pub struct EchoOkParts {
    /// `pet`.
    pub pet: types::Pet,
    /// `notes`.
    pub notes: Vec<EchoOkNotesPart>,
    /// `photo`.
    pub photo: Option<rt::File>,
}

/// Headers and value of the part `notes`.
#[derive(Debug)]
pub struct EchoOkNotesPart {
    /// `X-Lang`.
    pub x_lang: String,
    /// The value.
    pub body: String,
}

/// The input of `GET /limits`.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// `limit`.
    ///
    /// Default: `20`
    pub limit: i64,
}

/// The errors of `GET /limits`.
#[derive(Clone, Debug, PartialEq)]
pub enum LimitsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(LimitsError);
