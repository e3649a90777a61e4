//! A transport that calls a service in memory: no socket, the same bytes.

use std::task::{Context, Poll};

use http::header::{CONTENT_LENGTH, HOST};
use http::{HeaderValue, Request, Uri};
use http_body::Body as _;
use tower_service::Service;

use crate::http_body::HttpBody;

/// A transport for `Builder::transport` that hands each request to `service`, in the form a connection would bring it.
pub fn loopback<S>(service: S) -> Loopback<S> {
    Loopback { service }
}

/// A service called in memory.
#[derive(Clone, Debug)]
pub struct Loopback<S> {
    service: S,
}

impl<S: Service<Request<HttpBody>>> Service<Request<HttpBody>> for Loopback<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<HttpBody>) -> S::Future {
        as_received(&mut request);
        self.service.call(request)
    }
}

/// Turns a request as a client sends it into one as a server reads it: `Host` and `Content-Length` set, the URL without authority.
fn as_received(request: &mut Request<HttpBody>) {
    if let Some(host) = request.uri().authority().and_then(|host| HeaderValue::from_str(host.as_str()).ok()) {
        request.headers_mut().entry(HOST).or_insert(host);
    }
    if let Some(length) = request.body().size_hint().exact()
        && !request.body().is_end_stream()
    {
        request.headers_mut().insert(CONTENT_LENGTH, length.into());
    }
    if let Some(path) = request.uri().path_and_query() {
        *request.uri_mut() = Uri::from(path.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_arrives_as_from_a_connection() {
        let mut request = Request::new(HttpBody::from(b"abc".to_vec()));
        *request.uri_mut() = Uri::from_static("https://crm.example.com:8443/api?x=1");
        as_received(&mut request);
        assert_eq!(request.uri(), "/api?x=1");
        assert_eq!(request.headers()[HOST], "crm.example.com:8443");
        assert_eq!(request.headers()[CONTENT_LENGTH], "3");
    }
}
