//! An OpenAPI description in, typed Rust out: types, an async client, a server.
//!
//! The road goes one way, `files -> Sources -> Document -> Model -> Api -> tokens -> text`, and each arrow is a free function over
//! plain data. What a description gets wrong is told before anything is emitted.

// what a phase says, and what it says it about
mod diagnostic;
mod options;

// the road
mod source;
mod overlay;
mod merge;
mod document;
mod model;
mod table;
mod resolve;
mod choose;
mod patch;
mod share;
mod api;
mod naming;
mod lower;
mod emit;
mod output;

// the whole of it, and its door
mod generate;
mod generator;
mod show;

pub use self::api::{GeneratedType, Travels, Untyped};
pub use self::diagnostic::{Explanation, Finding, Severity, explain, explanations};
pub use self::generator::{Failure, Generated, Generator, Skipped};
pub use self::options::{Kind, Setting, options_schema, settings};
pub use self::show::Phase;
