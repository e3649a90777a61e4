//! The server end: from an HTTP request to a method of a generated trait, and from its outcome to a response.
//!
//! [`Service`] is a tower service; [`serve`] puts it on a listener, [`Server`] does so with options. Being a tower service with
//! an HTTP response, it also mounts in an axum `Router` by `fallback_service` or `nest_service`.
//!
//! Whatever the description says is enforced before a method runs, in this order: path (404), method (405), credentials (401, 403),
//! `Accept` and `Accept-Encoding` (406), `Content-Encoding` and `Content-Type` (415), size of the body (413), its arrival in time (408), parameters and body (400).

mod answer;
mod authenticate;
mod connection;
mod context;
mod deadline;
mod decode;
mod dispatch;
mod encode;
mod fits;
mod io;
mod known_query;
mod limits;
mod negotiate;
mod read_body;
mod receive_stream;
mod refusal;
mod request;
mod respond;
mod route;
mod segment;
mod serve;
mod service;
mod trace;

pub use answer::Answer;
#[cfg(feature = "client")]
pub(crate) use answer::{AnswerContent, Listed};
pub use context::{Context, RemoteAddress};
pub use dispatch::{Dispatch, handled, no_such_operation};
pub use limits::Limits;
pub use refusal::{Fault, FaultPlace, Refusal, all};
#[cfg(feature = "client")]
pub(crate) use request::Received;
pub use request::Request;
pub use serve::{Server, serve};
pub use service::Service;
