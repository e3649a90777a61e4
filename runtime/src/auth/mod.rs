//! Credentials at both ends: a client attaches them to a request, a server reads back what a request presents.

#[cfg(feature = "client")]
mod attach;
mod authorization;
mod basic;
mod caller;
mod challenge;
mod cookie;
mod credentials;
mod key;
mod named;
mod present;
mod secret;

#[cfg(feature = "client")]
pub use attach::Unattached;
#[cfg(feature = "client")]
pub(crate) use attach::attach;
pub use caller::{Caller, Denied};
pub use challenge::challenges;
pub use credentials::{Basic, Credentials};
pub use present::{Candidate, Malformed, present};
pub use secret::Secret;
