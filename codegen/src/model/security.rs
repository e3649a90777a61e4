//! Security schemes and what operations ask of them.

use crate::source::Location;

/// Names a scheme: the place in `Model::schemes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SchemeId(pub(crate) usize);

/// A security scheme that an operation uses.
#[derive(Debug, Clone)]
pub(crate) struct Scheme {
    pub(crate) at: Location,
    /// The key in `components/securitySchemes`.
    pub(crate) name: String,
    pub(crate) rust_name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) kind: SchemeKind,
}

/// How the credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SchemeKind {
    /// `type: http, scheme: basic`.
    Basic,
    /// `type: http, scheme: bearer`, and `oauth2` and `openIdConnect`, whose tokens travel so.
    Bearer { format: Option<String> },
    /// `type: http` with any other scheme: `Authorization: <scheme> <value>`; the name as written.
    Http { scheme: String },
    /// `type: apiKey`.
    ApiKey { name: String, place: SecretPlace },
}

/// Where an API key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SecretPlace {
    Header,
    Query,
    Cookie,
}

/// Requirements that hold together. An alternative with none means that no credential is needed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Alternative {
    pub(crate) requirements: Vec<Requirement>,
}

/// A scheme and the scopes asked of it.
#[derive(Debug, Clone)]
pub(crate) struct Requirement {
    pub(crate) scheme: SchemeId,
    pub(crate) scopes: Vec<String>,
}
