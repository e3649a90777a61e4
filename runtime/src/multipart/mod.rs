//! Multipart bodies: named or numbered parts, values and files, written and read in pieces (RFC 2046, RFC 7578).
//!
//! Values are read whole before anything else happens. A file is held in memory up to a limit that all files share; the one that
//! passes it is streamed from then on, so whatever is declared has to come before it.

#![cfg_attr(
    not(any(feature = "client", feature = "server")),
    allow(dead_code, reason = "without an end nobody reads or writes bodies")
)]

mod disposition;
mod file;
mod form;
mod headers;
mod parts;

#[cfg(any(feature = "client", feature = "server"))]
mod boundary;
#[cfg(any(feature = "client", feature = "server"))]
mod read;
#[cfg(any(feature = "client", feature = "server"))]
mod scan;
#[cfg(any(feature = "client", feature = "server"))]
mod write;

pub use file::File;
pub use form::{Form, Others, Part, PartHeader};
#[cfg(all(feature = "client", feature = "server"))]
pub(crate) use headers::source;
pub use parts::Parts;
#[cfg(all(feature = "client", feature = "server"))]
pub(crate) use parts::Value;

#[cfg(any(feature = "client", feature = "server"))]
pub(crate) use boundary::Boundary;
#[cfg(any(feature = "client", feature = "server"))]
pub(crate) use read::{PartLimits, PartsError, read};
#[cfg(any(feature = "client", feature = "server"))]
pub(crate) use write::write;

#[cfg(test)]
mod tests;
