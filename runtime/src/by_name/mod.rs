//! Calls by name: operations called with JSON and answered with JSON, through the types and functions of generated code.
//!
//! Arguments become a request as if they had come over the wire, and the server's own reading of it decides what they are; the
//! typed client is called with that, and what the server would answer with the typed outcome is told as JSON. A mock goes the other
//! way: what a file says becomes a reply, the client's own reading decides what it is, and the typed outcome is answered.

mod answered;
mod arguments;
mod asked;
mod content;
mod failure;
mod fixtures;
mod let_in;
mod mocked;
mod names;
mod octets;
mod parts;
mod sent;
mod table;
mod told;

pub use answered::answered;
pub use asked::{Asked, ask};
pub use failure::Failure;
pub use fixtures::{Fixtures, WrongFixtures};
pub use mocked::mocked;
pub use sent::Sent;
pub use table::{Answer, Api, Content, Definition, Operation, Sample};
pub use told::{Called, Limits, Told};

use crate::BoxFuture;

/// What a call of an operation comes to whose place the API does not have.
pub fn no_such_operation<'a>(id: &str) -> BoxFuture<'a, Called> {
    let failure = Failure::not_sent(format!("there is no operation `{id}`"));
    Box::pin(std::future::ready(Err(failure)))
}

#[cfg(test)]
mod tests;
