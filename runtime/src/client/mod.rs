//! The client end: from a call of an operation to its answer, through any transport.
//!
//! Generated methods fill a [`Call`] and await [`Call::send`]; what comes back is a [`Reply`](crate::reply::Reply) or an [`Error`].

mod base_url;
mod builder;
mod call;
mod coding;
mod decode;
mod error;
mod fixed_query;
mod header;
mod not_sent;
mod operation_server;
mod options;
mod receive;
mod reconnect;
mod redirect;
mod request;
mod rest;
mod send;
mod span;
mod transport;
mod transport_error;
#[cfg(test)]
mod tests;

pub use base_url::BaseUrl;
pub use builder::{BuildError, Builder};
pub use call::Call;
pub use error::{ApiError, DecodeFailure, Error, Failure, InvalidReply, TooLarge};
pub use not_sent::NotSent;
pub use operation_server::{OperationServer, ServerUrl};
pub use options::CallOptions;
pub use reconnect::{Reconnecting, reconnecting};
pub use rest::Rest;
pub use transport_error::{Transport, TransportKind};

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use crate::auth::Credentials;
#[cfg(feature = "compression")]
use crate::coding::Encoding;

/// What all calls of an API share: the server, credentials, limits and the transport. Clones share connections.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    base: base_url::Base,
    /// Whether the base is that of a server of the description.
    described: bool,
    moved: Vec<operation_server::Moved>,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Option<Duration>,
    response_limit: usize,
    redirects: usize,
    validate_responses: bool,
    #[cfg(feature = "compression")]
    compress: Option<Encoding>,
    transport: Arc<dyn transport::Exchange>,
}

impl Client {
    /// A builder of a client of this server.
    pub fn builder(base_url: impl Into<BaseUrl>) -> Builder<Self> {
        Builder::new(base_url)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &format_args!("{}", self.inner.base))
            .field("credentials", &self.inner.credentials)
            .field("timeout", &self.inner.timeout)
            .field("response_limit", &self.inner.response_limit)
            .field("validate_responses", &self.inner.validate_responses)
            .finish_non_exhaustive()
    }
}
