//! Where the API is offered.

use crate::source::Location;

/// A server of the description: `https://{environment}.superoffice.com/{tenant}`.
#[derive(Debug, Clone)]
pub(crate) struct Server {
    pub(crate) at: Location,
    /// Since OpenAPI 3.2.
    pub(crate) name: Option<String>,
    pub(crate) description: Option<String>,
    /// The URL split at its variables.
    pub(crate) url: Vec<ServerPiece>,
    pub(crate) variables: Vec<ServerVariable>,
}

impl Server {
    /// The URL with the defaults of its variables.
    pub(crate) fn default_url(&self) -> String {
        let text = |piece: &ServerPiece| match piece {
            ServerPiece::Literal(text) => text.clone(),
            ServerPiece::Variable(index) => {
                self.variables.get(*index).map(|variable| variable.default.clone()).unwrap_or_default()
            }
        };
        self.url.iter().map(text).collect()
    }

    /// Whether requests can be sent there: its URL is of HTTP, or relative.
    pub(crate) fn is_of_http(&self) -> bool {
        let url = self.default_url();
        match url.split_once("://") {
            Some((scheme, _)) if !scheme.contains('/') => ["http", "https"].iter().any(|http| scheme.eq_ignore_ascii_case(http)),
            _ => true,
        }
    }

    /// Whether it is the same place, with the same to choose.
    pub(crate) fn is(&self, other: &Self) -> bool {
        let variables = |server: &Self| {
            let variables = server.variables.iter();
            variables.map(|found| (found.name.clone(), found.default.clone(), found.values.clone())).collect::<Vec<_>>()
        };
        let url = |server: &Self| server.default_url().trim_end_matches('/').to_owned();
        self.url.len() == other.url.len() && url(self) == url(other) && variables(self) == variables(other)
    }
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
