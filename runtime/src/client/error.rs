//! What can come of a call besides success.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{NotSent, Transport};
use crate::body::DecodeError;
use crate::check::Violations;
use crate::reply::{Headers, Reply};
use crate::stream::StreamError;

/// Why a call has no result; `E` is the operation's own error type.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The call was refused before anything was sent.
    NotSent(NotSent),
    /// There is no answer: the connection failed or took too long.
    Transport(Transport),
    /// The API answered with an error.
    Api(Box<ApiError<E>>),
    /// The API answered, and the body cannot be read as the description says.
    Decode(Box<DecodeFailure>),
    /// The body can be read and breaks what the description asserts: told where `Builder::validate_responses` asks for it.
    Invalid(Box<InvalidReply>),
    /// The answer is larger than the client takes.
    TooLarge(Box<TooLarge>),
    /// Its body, which comes in pieces, does not go on or has an item that cannot be read.
    Stream(StreamError),
}

/// An error that the API answered, with all that came.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiError<E> {
    /// The error, by status.
    pub error: E,
    /// The answer as it came.
    pub reply: Reply,
}

/// An answer whose body is not what the description says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DecodeFailure {
    /// The answer as it came.
    pub reply: Reply,
    /// What is wrong, and where in the body.
    pub place: DecodeError,
}

/// An answer whose body has the types of the description and breaks its assertions.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InvalidReply {
    /// The answer as it came.
    pub reply: Reply,
    /// Everything that is wrong.
    pub violations: Violations,
}

/// The beginning of an answer whose body passes `Builder::response_limit`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TooLarge {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// How many bytes a body may have.
    pub limit: usize,
}

/// Why there is no answer to read: what does not depend on the operation.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The call was refused before anything was sent.
    NotSent(NotSent),
    /// The connection failed or took too long.
    Transport(Transport),
    /// The answer is larger than the client takes.
    TooLarge(Box<TooLarge>),
    /// The body of the answer is not in the content coding that it says.
    Decode(Box<DecodeFailure>),
}

impl<E> Error<E> {
    /// The API's own error, documented or not.
    pub fn api(&self) -> Option<&E> {
        match self {
            Self::Api(api) => Some(&api.error),
            Self::NotSent(_) | Self::Transport(_) | Self::Decode(_) | Self::Invalid(_) | Self::TooLarge(_) | Self::Stream(_) => {
                None
            }
        }
    }

    /// The API's own error, documented or not; otherwise this error again.
    pub fn into_api(self) -> Result<E, Self> {
        match self {
            Self::Api(api) => Ok(api.error),
            other => Err(other),
        }
    }

    /// The answer as it came, where one came whole.
    pub fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Api(api) => Some(&api.reply),
            Self::Decode(failure) => Some(&failure.reply),
            Self::Invalid(invalid) => Some(&invalid.reply),
            Self::NotSent(_) | Self::Transport(_) | Self::TooLarge(_) | Self::Stream(_) => None,
        }
    }

    /// The status of the answer, where one came.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::TooLarge(answer) => Some(answer.status),
            _ => self.reply().map(Reply::status),
        }
    }

    /// The headers of the answer, where one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::TooLarge(answer) => Some(&answer.headers),
            _ => self.reply().map(Reply::headers),
        }
    }

    /// The body of the answer, where one came whole.
    pub fn body(&self) -> Option<&Bytes> {
        self.reply().map(Reply::body)
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Transport(transport) if transport.is_timeout())
    }
}

impl<E> From<Failure> for Error<E> {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotSent(reason) => Self::NotSent(reason),
            Failure::Transport(transport) => Self::Transport(transport),
            Failure::TooLarge(answer) => Self::TooLarge(answer),
            Failure::Decode(failure) => Self::Decode(failure),
        }
    }
}

impl From<NotSent> for Failure {
    fn from(reason: NotSent) -> Self {
        Self::NotSent(reason)
    }
}

impl From<Transport> for Failure {
    fn from(transport: Transport) -> Self {
        Self::Transport(transport)
    }
}

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent(reason) => reason.fmt(f),
            Self::Transport(transport) => transport.fmt(f),
            Self::Api(api) => write!(f, "the API answered {}: {}", api.reply.status(), api.error),
            Self::Decode(failure) => failure.fmt(f),
            Self::Invalid(invalid) => write!(f, "the answer {} breaks its description", invalid.reply.status()),
            Self::TooLarge(answer) => answer.fmt(f),
            Self::Stream(error) => error.fmt(f),
        }
    }
}

impl<E: StdError + 'static> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::NotSent(reason) => reason.source(),
            Self::Transport(transport) => transport.source(),
            Self::Api(api) => api.error.source(),
            Self::Decode(failure) => Some(&failure.place),
            Self::Invalid(invalid) => Some(&invalid.violations),
            Self::TooLarge(_) => None,
            Self::Stream(error) => error.source(),
        }
    }
}

impl<E> From<StreamError> for Error<E> {
    fn from(error: StreamError) -> Self {
        Self::Stream(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent(reason) => reason.fmt(f),
            Self::Transport(transport) => transport.fmt(f),
            Self::TooLarge(answer) => answer.fmt(f),
            Self::Decode(failure) => failure.fmt(f),
        }
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::NotSent(reason) => reason.source(),
            Self::Transport(transport) => transport.source(),
            Self::TooLarge(_) => None,
            Self::Decode(failure) => Some(&failure.place),
        }
    }
}

impl fmt::Display for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer {} cannot be read", self.reply.status())
    }
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer {} has more than {} bytes", self.status, self.limit)
    }
}

impl fmt::Debug for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TooLarge")
            .field("status", &self.status)
            .field("headers", &Headers(&self.headers))
            .field("limit", &self.limit)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A `Result` of a call should not cost much to hand on.
    #[test]
    fn errors_are_small() {
        assert!(size_of::<Error<[u8; 1000]>>() <= 64, "{}", size_of::<Error<[u8; 1000]>>());
    }
}
