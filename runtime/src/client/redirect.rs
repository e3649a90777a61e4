//! Following redirects (RFC 9110 section 15.4), where the client is told to.

use bytes::Bytes;
use http::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LENGTH, HeaderMap, HeaderName, LOCATION, RANGE, USER_AGENT,
};
use http::uri::{Authority, Scheme};
use http::{Method, Request, Response, StatusCode, Uri};
use iri_string::types::{UriAbsoluteStr, UriReferenceStr};

use super::Client;
use crate::BoxError;
use crate::http_body::HttpBody;

/// The answer to a request, or that of the place that it was sent on to.
pub(super) async fn exchange(client: &Client, mut request: Request<HttpBody>) -> Result<Response<HttpBody>, BoxError> {
    for _ in 0..client.inner.redirects {
        let sent = Sent::of(&request);
        let response = client.inner.transport.exchange(request).await?;
        match sent.redirected(&response) {
            Some(next) => request = next,
            None => return Ok(response),
        }
    }
    client.inner.transport.exchange(request).await
}

/// A request as far as it can be sent again.
struct Sent {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    /// `None`: it came in pieces, and they are gone.
    body: Option<Bytes>,
}

impl Sent {
    fn of(request: &Request<HttpBody>) -> Self {
        let body = match request.body() {
            HttpBody::Empty => Some(Bytes::new()),
            HttpBody::Full(bytes) => Some(bytes.clone()),
            HttpBody::Stream(_) => None,
        };
        Self { method: request.method().clone(), uri: request.uri().clone(), headers: request.headers().clone(), body }
    }

    /// The request that an answer asks for; nothing where it asks for none or for one that is not to be made.
    fn redirected(self, response: &Response<HttpBody>) -> Option<Request<HttpBody>> {
        let method = method(response.status(), &self.method)?;
        let uri = target(&self.uri, response.headers())?;
        let mut headers = self.headers;
        let body = if method == self.method {
            self.body?
        } else {
            retain(&mut headers, |name| !name.as_str().starts_with("content-"));
            Bytes::new()
        };
        if origin(&uri) != origin(&self.uri) {
            retain(&mut headers, may_cross);
        }
        headers.remove(CONTENT_LENGTH);
        let mut request = Request::new(if body.is_empty() { HttpBody::Empty } else { HttpBody::Full(body) });
        (*request.method_mut(), *request.uri_mut(), *request.headers_mut()) = (method, uri, headers);
        Some(request)
    }
}

/// The method of the next request.
fn method(status: StatusCode, method: &Method) -> Option<Method> {
    match status {
        StatusCode::SEE_OTHER if *method != Method::HEAD => Some(Method::GET),
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND if *method == Method::POST => Some(Method::GET),
        StatusCode::MOVED_PERMANENTLY
        | StatusCode::FOUND
        | StatusCode::SEE_OTHER
        | StatusCode::TEMPORARY_REDIRECT
        | StatusCode::PERMANENT_REDIRECT => Some(method.clone()),
        _ => None,
    }
}

/// Where `Location` leads; nowhere that what was said in secret would be said in the open.
fn target(from: &Uri, headers: &HeaderMap) -> Option<Uri> {
    let location = UriReferenceStr::new(headers.get(LOCATION)?.to_str().ok()?).ok()?;
    let from_text = from.to_string();
    let base = UriAbsoluteStr::new(&from_text).ok()?;
    let uri: Uri = location.resolve_against(base).to_string().parse().ok()?;
    let authority = uri.authority().filter(|authority| !authority.as_str().contains('@') && !authority.host().is_empty());
    let (scheme, _) = (uri.scheme()?, authority?);
    let allowed = *scheme == Scheme::HTTPS || (*scheme == Scheme::HTTP && from.scheme() != Some(&Scheme::HTTPS));
    allowed.then_some(uri)
}

/// Scheme, host and port.
fn origin(uri: &Uri) -> (Option<&str>, String, u16) {
    let usual = if uri.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let port = uri.authority().and_then(Authority::port_u16).unwrap_or(usual);
    (uri.scheme_str(), uri.host().unwrap_or_default().to_ascii_lowercase(), port)
}

/// Whether a header may go to another origin: those of HTTP that are no secrets. An API has its own names for secrets.
fn may_cross(name: &HeaderName) -> bool {
    const OPEN: [HeaderName; 6] = [ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, RANGE, USER_AGENT];
    OPEN.contains(name) || name.as_str().starts_with("content-") || name.as_str().starts_with("if-")
}

fn retain(headers: &mut HeaderMap, keep: impl Fn(&HeaderName) -> bool) {
    let gone: Vec<HeaderName> = headers.keys().filter(|name| !keep(name)).cloned().collect();
    for name in gone {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(from: &'static str, location: &'static str) -> Option<String> {
        let headers = [(LOCATION, location.parse().unwrap())].into_iter().collect();
        target(&Uri::from_static(from), &headers).map(|uri| uri.to_string())
    }

    #[test]
    fn a_location_is_resolved_against_the_url_of_the_request() {
        let cases = [
            ("http://h/a/b?c", "d", Some("http://h/a/d")),
            ("http://h/a/b?c", "../d?e=1#f", Some("http://h/d?e=1")),
            ("http://h/a/b?c", "?e", Some("http://h/a/b?e")),
            ("http://h/a/b", "/d", Some("http://h/d")),
            ("http://h/a/b", "//other:8/d", Some("http://other:8/d")),
            ("http://h/a", "https://h/a", Some("https://h/a")),
            ("https://h/a", "http://h/a", None),
            ("http://h/a", "ftp://h/a", None),
            ("http://h/a", "http://ann:pw@h/a", None),
            ("http://h/a", "http:///a", None),
            ("http://h/a", "a b", None),
            ("http://h/a", "/a\u{e6}", None),
        ];
        for (from, location, expected) in cases {
            assert_eq!(leads(from, location).as_deref(), expected, "{from} {location}");
        }
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let same = |one: &'static str, other: &'static str| origin(&Uri::from_static(one)) == origin(&Uri::from_static(other));
        assert!(same("http://h/a", "http://H:80/b") && same("https://h/a", "https://h:443/"));
        assert!(!same("http://h/", "https://h/") && !same("http://h/", "http://h:81/") && !same("http://h/", "http://h.x/"));
    }
}
