//! Where the API is offered.

use crate::source::Location;

/// A server of the description: `https://{environment}.superoffice.com/{tenant}`.
#[derive(Debug, Clone)]
pub(crate) struct Server {
    pub(crate) at: Location,
    pub(crate) description: Option<String>,
    /// The URL split at its variables.
    pub(crate) url: Vec<ServerPiece>,
    pub(crate) variables: Vec<ServerVariable>,
}

/// A piece of a server URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ServerPiece {
    Literal(String),
    /// A variable: its place in `variables`.
    Variable(usize),
}

/// A variable of a server URL.
#[derive(Debug, Clone)]
pub(crate) struct ServerVariable {
    pub(crate) at: Location,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) default: String,
    /// Empty: any value.
    pub(crate) values: Vec<String>,
}
