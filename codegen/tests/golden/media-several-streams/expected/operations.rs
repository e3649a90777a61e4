use super::rt;
use super::types;

/// The input of `POST /pets`.
#[derive(Debug)]
pub struct Echo {
    /// The body.
    pub body: Option<EchoContent>,
}

/// The successes of `POST /pets`.
#[derive(Debug)]
pub enum EchoOutcome {
    /// 200: the same
    Ok(EchoOk),
    /// 201: nothing came
    Created,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(EchoError);

/// the same
#[derive(Debug)]
pub struct EchoOk {
    /// `X-Kind`.
    pub x_kind: String,
    /// The body.
    pub body: EchoOkContent,
}

/// A body of `POST /pets`, told by its media type.
#[derive(Debug)]
pub enum EchoContent {
    /// `application/json`.
    Json(types::Pet),
    /// `application/x-ndjson`.
    XNdjson(rt::Items<types::Pet>),
    /// `application/octet-stream`.
    OctetStream(rt::Octets),
}

/// A body of `POST /pets`, told by its media type.
#[derive(Debug)]
pub enum EchoOkContent {
    /// `application/json`.
    Json(types::Pet),
    /// `application/x-ndjson`.
    XNdjson(rt::Items<types::Pet>),
    /// `application/octet-stream`.
    OctetStream(rt::Octets),
}
