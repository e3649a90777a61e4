//! The two endpoints of `documents/serve.yaml` as a careful engineer writes them: types with serde's derive, a server on hyper and one
//! on axum, a client on hyper-util and one on reqwest. They do what generated code does: the same checks, limits and credentials.

pub(crate) mod axum;
pub(crate) mod hyper;
pub(crate) mod hyper_util;
pub(crate) mod problem;
pub(crate) mod query;
pub(crate) mod reqwest;
pub(crate) mod token;
pub(crate) mod types;

use std::time::Duration;

/// Bytes of a request's body.
const MOST_BYTES: usize = 2 << 20;
/// Time for a request.
const TIME: Duration = Duration::from_secs(30);
