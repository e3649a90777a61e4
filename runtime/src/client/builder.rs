//! Making a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, USER_AGENT};
use http::uri::Scheme;
use http::{Request, Response};
use http_body::Body;
use tower_service::Service;

use super::base_url::Base;
use super::operation_server::{Moved, ServerUrl};
use super::transport::{self, Exchange};
use super::{BaseUrl, Client, Inner, header};
use crate::BoxError;
use crate::auth::Credentials;
#[cfg(feature = "compression")]
use crate::coding::Encoding;
use crate::http_body::HttpBody;

/// Settings of a client; `C` is the client that a generator made for an API.
///
/// By default a call may take 30 seconds, connecting 10 of them, and an answer may have 8 MiB.
#[must_use = "a builder makes a client when `build` is called"]
pub struct Builder<C> {
    base_url: BaseUrl,
    servers: Vec<ServerUrl>,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    response_limit: usize,
    redirects: usize,
    validate_responses: bool,
    #[cfg(feature = "compression")]
    compress: Option<Encoding>,
    transport: Option<Arc<dyn Exchange>>,
    header_problem: Option<String>,
    client: PhantomData<fn() -> C>,
}

/// Why a client cannot be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// The base URL cannot be used.
    BaseUrl(String),
    /// A header for all requests cannot be sent.
    Header(String),
    /// TLS cannot be set up.
    Tls(BoxError),
    /// The base URL is `https://…` and the feature `tls` is off.
    NoTls,
}

impl<C> Builder<C> {
    /// A client of the API served at `base_url`.
    pub fn new(base_url: impl Into<BaseUrl>) -> Self {
        let agent = HeaderValue::from_static(concat!("specwright-runtime/", env!("CARGO_PKG_VERSION")));
        Self {
            base_url: base_url.into(),
            servers: Vec::new(),
            credentials: Credentials::new(),
            headers: HeaderMap::from_iter([(USER_AGENT, agent)]),
            timeout: Some(Duration::from_secs(30)),
            connect_timeout: Some(Duration::from_secs(10)),
            response_limit: 8 << 20,
            redirects: 0,
            validate_responses: false,
            #[cfg(feature = "compression")]
            compress: None,
            transport: None,
            header_problem: None,
            client: PhantomData,
        }
    }

    /// Where the operations of one of the description's further servers go: `UploadServer::new()` is where the description says,
    /// `UploadServer::at("http://127.0.0.1:8080/")` anywhere else.
    ///
    /// Not set, they go to their server where the client was made of a `Server` of the description, and to the base URL where it was
    /// made of any other URL. Credentials go along: to every host that the description names and to every one set here.
    pub fn server(mut self, server: impl Into<ServerUrl>) -> Self {
        self.servers.push(server.into());
        self
    }

    /// What the client presents to be let in.
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials = credentials.into();
        self
    }

    /// How long a call may take, from connecting to the last byte of the answer; as long as bodies are sent or read in pieces, how
    /// long the next piece may take. `None`: as long as it takes.
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeout = timeout.into();
        self
    }

    /// How long making a TCP connection may take; for the default transport.
    pub fn connect_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.connect_timeout = timeout.into();
        self
    }

    /// How many bytes the body of an answer may have where it is read whole, and an item of it where it is read in pieces.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// Follows as many redirects in a row, for which 10 is a usual number; what answers then is the call's answer. By default none is
    /// followed: the status and `Location` are the answer.
    ///
    /// After 303, and after 301 and 302 to a POST, a GET follows without a body; else the same request, if its body is not one that
    /// came in pieces. Another origin gets no credentials, cookies, or other headers than those in which HTTP has no secrets;
    /// from `https` none is followed to `http`.
    pub fn follow_redirects(mut self, most: usize) -> Self {
        self.redirects = most;
        self
    }

    /// Whether the body of an answer is checked against all that the description asserts; one that breaks it is an
    /// [`Error::Invalid`](super::Error::Invalid). By default its types are all that counts.
    pub fn validate_responses(mut self, validate: bool) -> Self {
        self.validate_responses = validate;
        self
    }

    /// The coding in which the bodies of all requests are sent: a server says what it takes by `Accept-Encoding`.
    #[cfg(feature = "compression")]
    pub fn compress(mut self, coding: impl Into<Option<Encoding>>) -> Self {
        self.compress = coding.into();
        self
    }

    /// The `User-Agent` of all requests.
    pub fn user_agent(self, agent: impl AsRef<str>) -> Self {
        self.header("user-agent", agent)
    }

    /// A header of all requests.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        if let Err(problem) = header::set(&mut self.headers, name.as_ref(), value.as_ref()) {
            self.header_problem.get_or_insert(problem);
        }
        self
    }

    /// Sends requests through this service instead of connections of its own; it gets absolute URLs.
    pub fn transport<S, B>(mut self, service: S) -> Self
    where
        S: Service<Request<HttpBody>, Response = Response<B>> + Clone + Send + Sync + 'static,
        S::Future: Send + 'static,
        S::Error: Into<BoxError>,
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        self.transport = Some(transport::erase(service));
        self
    }

    fn into_client(self) -> Result<Client, BuildError> {
        let described = self.base_url.is_described();
        let base = self.base_url.into_parsed().map_err(BuildError::BaseUrl)?;
        let moved: Result<Vec<Moved>, String> = self.servers.into_iter().map(|server| server.against(&base)).collect();
        let moved = moved.map_err(BuildError::BaseUrl)?;
        if let Some(problem) = self.header_problem {
            return Err(BuildError::Header(problem));
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let bases = moved.iter().map(|moved| &moved.base).chain([&base]);
                default_transport(bases, self.connect_timeout, described || self.redirects > 0)?
            }
        };
        Ok(Client {
            inner: Arc::new(Inner {
                base,
                described,
                moved,
                credentials: self.credentials,
                headers: self.headers,
                timeout: self.timeout,
                response_limit: self.response_limit,
                redirects: self.redirects,
                validate_responses: self.validate_responses,
                #[cfg(feature = "compression")]
                compress: self.compress,
                transport,
            }),
        })
    }
}

impl<C: From<Client>> Builder<C> {
    /// The client; nothing is connected yet.
    pub fn build(self) -> Result<C, BuildError> {
        self.into_client().map(C::from)
    }
}

/// What connects to all of these; `others`: to either scheme besides, since a redirect may lead from `http` to `https`, and the
/// description may send an operation to a server of its own.
fn default_transport<'b>(
    bases: impl Iterator<Item = &'b Base>,
    connect_timeout: Option<Duration>,
    others: bool,
) -> Result<Arc<dyn Exchange>, BuildError> {
    let (secure, open): (Vec<&Base>, Vec<&Base>) = bases.partition(|base| base.scheme == Scheme::HTTPS);
    match (secure.is_empty(), open.is_empty()) {
        (false, _) if cfg!(not(feature = "tls")) => Err(BuildError::NoTls),
        (false, true) if !others => transport::https(connect_timeout),
        (true, _) if !others => Ok(transport::http(connect_timeout)),
        _ => transport::any(connect_timeout),
    }
}

impl<C> fmt::Debug for Builder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("base_url", &self.base_url)
            .field("servers", &self.servers)
            .field("credentials", &self.credentials)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("response_limit", &self.response_limit)
            .field("validate_responses", &self.validate_responses)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl(reason) => write!(f, "base URL {reason}"),
            Self::Header(reason) => f.write_str(reason),
            Self::Tls(_) => f.write_str("TLS could not be set up"),
            Self::NoTls => f.write_str("an `https` URL needs the feature `tls` of specwright-runtime"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Tls(source) => Some(&**source),
            Self::BaseUrl(_) | Self::Header(_) | Self::NoTls => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(builder: Builder<Client>) -> Result<Client, String> {
        builder.build().map_err(|error| error.to_string())
    }

    #[test]
    fn reports_what_was_set_wrong() {
        let cases = [
            (Client::builder("nowhere"), "base URL `nowhere`: a base URL begins with `http://` or `https://`"),
            (Client::builder("http://x").header("a b", "c"), "`a b` is no header name"),
            (
                Client::builder("http://x").header("a", "hunter2\n").header("b c", "d"),
                "header `a` contains a character other than visible ASCII, space or tab",
            ),
        ];
        for (builder, message) in cases {
            assert_eq!(build(builder).unwrap_err(), message);
        }
    }

    #[test]
    fn debug_shows_the_server_and_no_secrets() {
        static TOKEN: crate::operation::Scheme =
            crate::operation::Scheme { name: "Token", kind: crate::operation::SchemeKind::Http("Bearer") };
        let mut credentials = Credentials::new();
        credentials.set(&TOKEN, "hunter2");
        let builder = Client::builder("http://x/y/").credentials(credentials).header("x-key", "hunter2");
        let shown = format!("{builder:?} {:?}", build(Client::builder("http://x/y/").header("x-key", "hunter2")).unwrap());
        assert!(shown.contains("http://x/y") && !shown.contains("hunter2"), "{shown}");
    }
}
