//! What carries requests: any tower service of http requests, erased; by default hyper-util's client.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;
#[cfg(feature = "tls")]
use hyper_rustls::HttpsConnectorBuilder;
#[cfg(feature = "tls")]
use hyper_rustls::builderstates::WantsSchemes;
use hyper_util::client::legacy::Client as Pool;
use hyper_util::client::legacy::connect::{Connect, HttpConnector};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tower_service::Service;

use super::BuildError;
use crate::http_body::HttpBody;
use crate::{BoxError, BoxFuture};

/// A transport with its types erased.
pub(super) trait Exchange: Send + Sync {
    /// Sends a request with an absolute URL and gives the answer when its head is there.
    fn exchange(&self, request: Request<HttpBody>) -> BoxFuture<'static, Result<Response<HttpBody>, BoxError>>;
}

/// Erases the types of a service.
pub(super) fn erase<S, B>(service: S) -> Arc<dyn Exchange>
where
    S: Service<Request<HttpBody>, Response = Response<B>> + Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
    S::Error: Into<BoxError>,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    Arc::new(Erased(service))
}

struct Erased<S>(S);

impl<S, B> Exchange for Erased<S>
where
    S: Service<Request<HttpBody>, Response = Response<B>> + Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
    S::Error: Into<BoxError>,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn exchange(&self, request: Request<HttpBody>) -> BoxFuture<'static, Result<Response<HttpBody>, BoxError>> {
        let mut service = self.0.clone();
        Box::pin(async move {
            poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
            let response = service.call(request).await.map_err(Into::into)?;
            Ok(response.map(HttpBody::stream))
        })
    }
}

/// Connections without TLS.
pub(super) fn http(connect_timeout: Option<Duration>) -> Arc<dyn Exchange> {
    pool(connector(connect_timeout))
}

/// Connections with TLS and the platform's certificates; HTTP/2 where the server has it.
#[cfg(feature = "tls")]
pub(super) fn https(connect_timeout: Option<Duration>) -> Result<Arc<dyn Exchange>, BuildError> {
    Ok(pool(tls()?.https_only().enable_all_versions().wrap_connector(tls_connector(connect_timeout))))
}

/// Connections with TLS where the URL asks for it.
#[cfg(feature = "tls")]
pub(super) fn any(connect_timeout: Option<Duration>) -> Result<Arc<dyn Exchange>, BuildError> {
    Ok(pool(tls()?.https_or_http().enable_all_versions().wrap_connector(tls_connector(connect_timeout))))
}

#[cfg(feature = "tls")]
fn tls() -> Result<HttpsConnectorBuilder<WantsSchemes>, BuildError> {
    HttpsConnectorBuilder::new()
        .with_provider_and_platform_verifier(rustls::crypto::ring::default_provider())
        .map_err(|error| BuildError::Tls(error.into()))
}

#[cfg(feature = "tls")]
fn tls_connector(connect_timeout: Option<Duration>) -> HttpConnector {
    let mut connector = connector(connect_timeout);
    connector.enforce_http(false);
    connector
}

/// There is no TLS in this build.
#[cfg(not(feature = "tls"))]
pub(super) fn any(connect_timeout: Option<Duration>) -> Result<Arc<dyn Exchange>, BuildError> {
    Ok(http(connect_timeout))
}

/// There is no TLS in this build.
#[cfg(not(feature = "tls"))]
pub(super) fn https(_connect_timeout: Option<Duration>) -> Result<Arc<dyn Exchange>, BuildError> {
    Err(BuildError::NoTls)
}

fn connector(connect_timeout: Option<Duration>) -> HttpConnector {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    connector.set_connect_timeout(connect_timeout);
    connector.set_keepalive(Some(Duration::from_secs(60)));
    connector
}

fn pool<C: Connect + Clone + Send + Sync + 'static>(connector: C) -> Arc<dyn Exchange> {
    let pool: Pool<C, HttpBody> = Pool::builder(TokioExecutor::new())
        .timer(TokioTimer::new())
        .pool_timer(TokioTimer::new())
        .http2_keep_alive_interval(Duration::from_secs(30))
        .pool_idle_timeout(Duration::from_secs(60))
        .pool_max_idle_per_host(64)
        .build(connector);
    erase(pool)
}
