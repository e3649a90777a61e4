//! Content codings (RFC 9110 section 8.4): from a coded body to what it holds, in pieces, and back.
//!
//! Without the feature `compression` no coding is known: a request in one is refused, an answer in one cannot be read.

mod names;

#[cfg(feature = "server")]
mod accept;
#[cfg(feature = "compression")]
mod decode;
#[cfg(feature = "compression")]
mod encode;
#[cfg(feature = "compression")]
mod piece;

pub(crate) use names::{codings, list};
#[cfg(feature = "server")]
pub(crate) use {accept::accepted, names::KNOWN};
#[cfg(feature = "compression")]
pub(crate) use {decode::decode, encode::encode};

/// A content coding that bodies are sent in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// `gzip` (RFC 1952): what nearly everyone reads.
    Gzip,
    /// `br` (RFC 7932).
    Brotli,
    /// `zstd` (RFC 8878), within the window of RFC 9659.
    Zstd,
}

impl Encoding {
    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Brotli => "br",
            Self::Zstd => "zstd",
        }
    }
}

/// The same body: there are no codings in this build.
#[cfg(not(feature = "compression"))]
pub(crate) fn decode(body: crate::http_body::HttpBody, _: &[Encoding]) -> crate::http_body::HttpBody {
    body
}
