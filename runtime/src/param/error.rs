//! What is wrong with a parameter.

use std::fmt;

use crate::body::EncodeError;
use crate::operation::{Parameter, Place};

/// A parameter that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParamError {
    /// The parameter's name on the wire.
    pub name: &'static str,
    /// Where it stands.
    pub place: Place,
    /// The kind of fault.
    pub kind: ParamErrorKind,
    /// What is wrong, in words, without the parameter's name.
    pub message: String,
}

/// What is wrong with a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParamErrorKind {
    /// It is required and not there.
    Missing,
    /// It stands there several times and has one value.
    Repeated,
    /// Its text is not of the type or style.
    Malformed,
}

impl ParamError {
    /// A required parameter that is not there.
    pub fn missing(parameter: &Parameter) -> Self {
        Self::new(parameter, ParamErrorKind::Missing, "is required".to_owned())
    }

    /// A parameter that stands there several times.
    pub fn repeated(parameter: &Parameter) -> Self {
        Self::new(parameter, ParamErrorKind::Repeated, "stands several times, one value is expected".to_owned())
    }

    /// A parameter whose text is wrong.
    pub fn malformed(parameter: &Parameter, message: impl Into<String>) -> Self {
        Self::new(parameter, ParamErrorKind::Malformed, message.into())
    }

    fn new(parameter: &Parameter, kind: ParamErrorKind, message: String) -> Self {
        Self { name: parameter.name, place: parameter.place, kind, message }
    }
}

impl fmt::Display for ParamError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.kind == ParamErrorKind::Malformed { ":" } else { "" };
        write!(formatter, "{} `{}`{colon} {}", words(self.place), self.name, self.message)
    }
}

impl std::error::Error for ParamError {}

/// A parameter that cannot be written.
pub(super) fn refused(parameter: &Parameter, message: impl fmt::Display) -> EncodeError {
    EncodeError::new(format!("{} `{}`: {message}", words(parameter.place), parameter.name))
}

fn words(place: Place) -> &'static str {
    match place {
        Place::Path(_) => "path parameter",
        Place::Query => "query parameter",
        Place::QueryString => "query string",
        Place::Header => "header",
        Place::Cookie => "cookie",
    }
}
