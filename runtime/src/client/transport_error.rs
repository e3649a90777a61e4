//! From the errors of connections to the kinds a caller can act on.

use std::error::Error as StdError;
use std::fmt;
use std::io::{self, ErrorKind};

use crate::BoxError;

/// Why no whole answer came.
#[derive(Debug)]
pub struct Transport {
    kind: TransportKind,
    source: BoxError,
}

/// The kinds of failing connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportKind {
    /// No connection: refused, unreachable, or the host has no address.
    Connect,
    /// The connection ended before an answer began, or was reset.
    Reset,
    /// Time ran out.
    Timeout,
    /// The connection ended inside the body of the answer.
    Truncated,
    /// TLS failed: an unknown certificate, no common version.
    Tls,
    /// Anything else; see the source.
    Other,
}

impl Transport {
    /// What an exchange failed with before the head of the answer was there.
    pub(super) fn before_head(source: BoxError) -> Self {
        Self { kind: kind(&*source, TransportKind::Reset), source }
    }

    /// What reading the body failed with.
    pub(super) fn inside_body(source: BoxError) -> Self {
        Self { kind: kind(&*source, TransportKind::Truncated), source }
    }

    /// The call took longer than it may.
    pub(super) fn timeout(source: BoxError) -> Self {
        Self { kind: TransportKind::Timeout, source }
    }

    /// What happened.
    pub fn kind(&self) -> TransportKind {
        self.kind
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        self.kind == TransportKind::Timeout
    }

    /// Whether there was no connection, so that the server has seen nothing of the call.
    pub fn is_connect(&self) -> bool {
        self.kind == TransportKind::Connect
    }
}

impl TransportKind {
    /// A word for logs and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Reset => "reset",
            Self::Timeout => "timeout",
            Self::Truncated => "truncated",
            Self::Tls => "tls",
            Self::Other => "other",
        }
    }
}

/// The kind of the outermost error that has one; `ended` is what an unexpected end means.
fn kind(error: &(dyn StdError + 'static), ended: TransportKind) -> TransportKind {
    let mut connecting = false;
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(kind) = own_kind(error, ended) {
            return kind;
        }
        connecting |= error.downcast_ref::<hyper_util::client::legacy::Error>().is_some_and(|error| error.is_connect());
        next = inner(error);
    }
    if connecting { TransportKind::Connect } else { TransportKind::Other }
}

fn own_kind(error: &(dyn StdError + 'static), ended: TransportKind) -> Option<TransportKind> {
    #[cfg(feature = "tls")]
    if error.is::<rustls::Error>() {
        return Some(TransportKind::Tls);
    }
    if error.is::<tokio::time::error::Elapsed>() {
        return Some(TransportKind::Timeout);
    }
    if let Some(error) = error.downcast_ref::<hyper::Error>() {
        return of_hyper(error, ended);
    }
    error.downcast_ref::<io::Error>().and_then(|error| of_io(error.kind(), ended))
}

fn of_hyper(error: &hyper::Error, ended: TransportKind) -> Option<TransportKind> {
    match error {
        _ if error.is_timeout() => Some(TransportKind::Timeout),
        _ if error.is_incomplete_message() => Some(ended),
        _ if error.is_closed() || error.is_canceled() => Some(TransportKind::Reset),
        _ => None,
    }
}

fn of_io(kind: ErrorKind, ended: TransportKind) -> Option<TransportKind> {
    match kind {
        ErrorKind::ConnectionRefused
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::AddrNotAvailable => Some(TransportKind::Connect),
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe | ErrorKind::NotConnected => {
            Some(TransportKind::Reset)
        }
        ErrorKind::TimedOut => Some(TransportKind::Timeout),
        ErrorKind::UnexpectedEof => Some(ended),
        _ => None,
    }
}

/// The next error of the chain. `io::Error::source` skips the error it wraps.
fn inner<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(wrapped) => Some(wrapped),
        None => error.source(),
    }
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportKind::Connect => "no connection to the server",
            TransportKind::Reset => "the server closed the connection without an answer",
            TransportKind::Timeout => "the call took too long",
            TransportKind::Truncated => "the connection ended inside the answer",
            TransportKind::Tls => "no secure connection to the server",
            TransportKind::Other => "the exchange with the server failed",
        })
    }
}

impl StdError for Transport {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_kind_through_wrappers() {
        let cases = [
            (ErrorKind::ConnectionRefused, TransportKind::Connect),
            (ErrorKind::ConnectionReset, TransportKind::Reset),
            (ErrorKind::BrokenPipe, TransportKind::Reset),
            (ErrorKind::TimedOut, TransportKind::Timeout),
            (ErrorKind::UnexpectedEof, TransportKind::Truncated),
            (ErrorKind::InvalidData, TransportKind::Other),
        ];
        for (io, kind) in cases {
            let error = io::Error::other(io::Error::other(io::Error::from(io)));
            assert_eq!(Transport::inside_body(error.into()).kind(), kind, "{io:?}");
        }
    }

    #[cfg(feature = "tls")]
    #[test]
    fn finds_tls_errors_inside_io_errors() {
        let error = io::Error::new(ErrorKind::InvalidData, rustls::Error::HandshakeNotComplete);
        assert_eq!(Transport::before_head(error.into()).kind(), TransportKind::Tls);
    }
}
