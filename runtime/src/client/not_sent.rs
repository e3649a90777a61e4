//! Why a call was refused before anything was sent.

use std::fmt;

use crate::auth::Unattached;
use crate::operation::Media;

/// Why a call was refused before anything was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotSent {
    /// A parameter cannot be written.
    Parameter {
        /// Its name on the wire.
        name: &'static str,
        /// Why.
        reason: String,
    },
    /// A header of the call's options cannot be written.
    Header(String),
    /// The URL cannot be written.
    Url(String),
    /// The body cannot be written.
    Body(String),
    /// The operation takes no body of the media type asked for.
    ContentType {
        /// The media type asked for.
        given: String,
        /// Those it takes.
        accepted: &'static [Media],
    },
    /// The operation needs credentials that the client does not have, or that cannot be sent.
    Credentials(Unattached),
}

impl fmt::Display for NotSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not sent: ")?;
        match self {
            Self::Parameter { name, reason } => write!(f, "parameter `{name}`: {reason}"),
            Self::Header(reason) => f.write_str(reason),
            Self::Url(reason) => write!(f, "the URL cannot be written: {reason}"),
            Self::Body(reason) => write!(f, "the body cannot be written: {reason}"),
            Self::ContentType { given, accepted } => write!(f, "the body cannot be `{given}`; {}", Accepted(accepted)),
            Self::Credentials(unattached) => unattached.fmt(f),
        }
    }
}

/// Tells which media types there are.
struct Accepted(&'static [Media]);

impl fmt::Display for Accepted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("the operation takes no body");
        }
        let names: Vec<String> = self.0.iter().map(|media| format!("`{}`", media.name)).collect();
        write!(f, "the operation takes {}", names.join(", "))
    }
}

impl std::error::Error for NotSent {}

impl From<Unattached> for NotSent {
    fn from(unattached: Unattached) -> Self {
        Self::Credentials(unattached)
    }
}
