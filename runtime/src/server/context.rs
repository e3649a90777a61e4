//! What a handler can know of the request it answers, besides its input.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use http_body::Body;
use tracing::Span;

use super::Refusal;
use super::service::erase;
use crate::BoxError;
use crate::auth::Caller;
use crate::http_body::HttpBody;
use crate::operation::{Media, Operation};

tokio::task_local! {
    static CURRENT: Context;
}

/// The request that is being answered, cheap to clone: `Context::current()` within a handler.
#[derive(Debug, Clone)]
pub struct Context(Arc<Head>);

/// The address of the client, as a request extension: for a service that is not run by [`serve`](super::serve).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemoteAddress(pub SocketAddr);

/// A request without its body, and what the way to the handler found out about it.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) parts: Parts,
    pub(super) remote: Option<SocketAddr>,
    pub(super) operation: Option<&'static Operation>,
    pub(super) answer: Option<&'static Media>,
    pub(super) caller: Caller,
    pub(super) span: Span,
    /// What a handler was told of the body and answers with.
    refused: Mutex<Option<Refusal>>,
}

impl Context {
    /// The request that the current task answers; none outside a handler, also in tasks that a handler spawns.
    pub fn current() -> Option<Self> {
        CURRENT.try_with(Self::clone).ok()
    }

    /// Who makes the request.
    pub fn caller(&self) -> &Caller {
        &self.0.caller
    }

    /// The request's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.parts.headers
    }

    /// The path and query as they were sent.
    pub fn uri(&self) -> &http::Uri {
        &self.0.parts.uri
    }

    /// The address of the other end of the connection, where it is known.
    pub fn remote_address(&self) -> Option<SocketAddr> {
        self.0.remote
    }

    /// The operation that is called.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// A value that a layer around the service put into the request.
    pub fn extension<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.0.parts.extensions.get()
    }

    /// Notes that the answer of the request may be this refusal.
    pub(super) fn note(refusal: &Refusal) {
        _ = CURRENT.try_with(|context| *context.0.refused() = Some(refusal.clone()));
    }

    /// Runs `future` with `head` as the current request.
    pub(super) async fn scope<F: Future>(head: Arc<Head>, future: F) -> F::Output {
        CURRENT.scope(Self(head), future).await
    }
}

impl Head {
    /// The head of a request, where it stays until the request is answered, and the body.
    pub(super) fn of<B>(request: http::Request<B>, remote: Option<SocketAddr>) -> (Arc<Self>, HttpBody)
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let (parts, body) = request.into_parts();
        (Arc::new(Self::new(parts, remote)), erase(body))
    }

    pub(super) fn new(parts: Parts, remote: Option<SocketAddr>) -> Self {
        let remote = remote.or_else(|| parts.extensions.get().map(|RemoteAddress(address)| *address));
        Self {
            parts,
            remote,
            operation: None,
            answer: None,
            caller: Caller::anonymous(),
            span: Span::none(),
            refused: Mutex::default(),
        }
    }

    /// The refusal that an answer of this status is.
    pub(super) fn refusal(&self, status: StatusCode) -> Option<Refusal> {
        self.refused().take().filter(|refusal| refusal.status() == status)
    }

    fn refused(&self) -> MutexGuard<'_, Option<Refusal>> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn path(&self) -> &str {
        self.parts.uri.path()
    }

    pub(super) fn query(&self) -> &str {
        self.parts.uri.query().unwrap_or_default()
    }

    /// Whether the request came by a version of HTTP that has a connection of its own for each request at a time.
    pub(super) fn is_http1(&self) -> bool {
        self.parts.version < http::Version::HTTP_2
    }
}
