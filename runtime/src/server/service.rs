//! A generated API as a tower service.

use std::any::Any;
use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::Body;

use super::answer::Manner;
use super::context::Head;
use super::respond::respond;
use super::{Answer, Dispatch, Limits, Refusal};
use crate::http_body::HttpBody;
use crate::multipart::Boundary;
use crate::operation::{Api, Operation};
use crate::{BoxError, BoxFuture};

/// Serves an API: a tower service of HTTP requests, cheap to clone. It runs within a tokio runtime with time.
#[derive(Clone)]
pub struct Service {
    settings: Arc<Settings>,
}

/// What a service was built of.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) api: &'static Api,
    pub(super) dispatch: Arc<dyn Dispatch>,
    pub(super) limits: Limits,
    pub(super) base_path: Cow<'static, str>,
    pub(super) ignore_path_case: bool,
    pub(super) refusals: Option<Arc<Shaping>>,
    pub(super) boundary: Option<Boundary>,
    #[cfg(feature = "compression")]
    pub(super) compress_answers: bool,
}

/// How an API words what the runtime refuses.
type Shaping = dyn Fn(&Refusal, Option<&'static Operation>) -> Option<Answer> + Send + Sync;

impl Service {
    /// Serves the operations of `api` by calls of `dispatch`.
    pub fn new(api: &'static Api, dispatch: impl Dispatch) -> Self {
        let settings = Settings {
            api,
            dispatch: Arc::new(dispatch),
            limits: Limits::default(),
            base_path: Cow::Borrowed(""),
            ignore_path_case: false,
            refusals: None,
            boundary: None,
            #[cfg(feature = "compression")]
            compress_answers: true,
        };
        Self { settings: Arc::new(settings) }
    }

    /// Limits in place of the defaults.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        self.with(|settings| settings.limits = limits)
    }

    /// A path before all paths of the API: with `/prefix` the operation at `/items` is served at `/prefix/items`.
    ///
    /// It is before those of all operations, also where the description gives some a server of their own: to serve these elsewhere,
    /// mount a clone of the service with the path of that server.
    #[must_use]
    pub fn base_path(self, path: impl Into<String>) -> Self {
        let path = path.into();
        let trimmed = path.trim_matches('/');
        let prefix = if trimmed.is_empty() { String::new() } else { format!("/{trimmed}") };
        self.with(|settings| settings.base_path = Cow::Owned(prefix))
    }

    /// Whether the fixed parts of paths match without regard to ASCII case. Default: no.
    #[must_use]
    pub fn ignore_path_case(self, ignore: bool) -> Self {
        self.with(|settings| settings.ignore_path_case = ignore)
    }

    /// Answers of the API's own shape for what the runtime refuses; where `shaping` returns `None`, and by default, the answer is
    /// problem details (RFC 9457). Headers that the refusal needs (`Allow`, `WWW-Authenticate`) are added either way.
    #[must_use]
    pub fn refusals<F>(self, shaping: F) -> Self
    where
        F: Fn(&Refusal, Option<&'static Operation>) -> Option<Answer> + Send + Sync + 'static,
    {
        self.with(|settings| settings.refusals = Some(Arc::new(shaping)))
    }

    /// What stands between the parts of multipart answers, instead of something that nobody can foresee: for tests. Text that can be
    /// no boundary changes nothing.
    #[must_use]
    pub fn boundary(self, boundary: &str) -> Self {
        self.with(|settings| settings.boundary = Boundary::new(boundary))
    }

    /// Whether answers of text, JSON, XML and the like are compressed for clients that ask for it. Default: yes, as the feature
    /// `compression` is on; not for answers that hold a secret beside what a client chose, whose size would tell of it (BREACH).
    #[cfg(feature = "compression")]
    #[must_use]
    pub fn compress_answers(self, compress: bool) -> Self {
        self.with(|settings| settings.compress_answers = compress)
    }

    pub(super) fn settings(&self) -> &Arc<Settings> {
        &self.settings
    }

    fn with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.settings));
        self
    }
}

impl Settings {
    pub(super) fn manner(&self) -> Manner {
        Manner { keep_alive: self.limits.keep_alive, boundary: self.boundary.clone() }
    }
}

impl<B> tower_service::Service<http::Request<B>> for Service
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = http::Response<HttpBody>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let settings = self.settings.clone();
        let (head, body) = Head::of(request, None);
        Box::pin(async move { Ok(respond(settings, head, body).await) })
    }
}

/// The body as one type, so that all that follows is compiled once; only a body with content costs an allocation.
pub(super) fn erase<B>(body: B) -> HttpBody
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    if body.is_end_stream() {
        return HttpBody::Empty;
    }
    let mut body = Some(body);
    match (&mut body as &mut dyn Any).downcast_mut::<Option<HttpBody>>() {
        Some(body) => body.take().unwrap_or_default(),
        None => body.map_or(HttpBody::Empty, HttpBody::stream),
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings { api, base_path, limits, .. } = &*self.settings;
        formatter.debug_struct("Service").field("api", &api.title).field("base_path", base_path).field("limits", limits).finish()
    }
}
