//! Links: the calls that an answer leads to.

use super::{Place, Server};
use crate::source::Location;

/// A call that an answer leads to, with the values it takes from the answer and from the request before it.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub(crate) at: Location,
    /// Its key in the description.
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) target: LinkTarget,
    /// By name, with the place where it is told: `path.id` is `id` in the path.
    pub(crate) parameters: Vec<(Option<Place>, String, LinkValue)>,
    pub(crate) body: Option<LinkValue>,
    /// A server of its own.
    pub(crate) server: Option<Server>,
}

/// The operation that a link calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkTarget {
    Id(String),
    At(Location),
    Nowhere,
}

/// A value that a link gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkValue {
    /// As it stands in the description.
    Constant(Location),
    Url,
    Method,
    Status,
    /// A parameter of the request before.
    Request(Place, String),
    /// A value in the body of the request before: the tokens of its JSON Pointer.
    RequestBody(Vec<String>),
    /// A header of the answer.
    ResponseHeader(String),
    /// A value in the body of the answer.
    ResponseBody(Vec<String>),
    /// What is no expression of the specification, or several in one text.
    Unknown(String),
}
