//! The client on hyper-util: its pool, serde_json, a limit of the time and one of the answer.

use std::error::Error;

use http_body_util::{BodyExt, Full, Limited};
use hyper::Request;
use hyper_util::client::legacy::Client as Pool;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue, USER_AGENT};
use specwright_runtime::http::{Method, StatusCode, request};
use tokio::time::timeout;

use super::TIME;
use super::types::{Event, Item};

/// Bytes of an answer.
const MOST_BYTES: usize = 8 << 20;

type Failure = Box<dyn Error + Send + Sync>;

pub(crate) struct Client {
    pool: Pool<HttpConnector, Full<Bytes>>,
    base: String,
    authorization: HeaderValue,
}

impl Client {
    pub(crate) fn new(base: &str, token: &str) -> Result<Self, Failure> {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let mut authorization = HeaderValue::try_from(format!("Bearer {token}"))?;
        authorization.set_sensitive(true);
        let pool = Pool::builder(TokioExecutor::new()).build(connector);
        Ok(Self { pool, base: base.to_owned(), authorization })
    }

    pub(crate) async fn signal(&self, event: &Event) -> Result<(), Failure> {
        let request = self.request(Method::POST, format!("{}/events", self.base));
        let request = request.header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        match self.send(request.body(Full::from(serde_json::to_vec(event)?))?).await? {
            (StatusCode::NO_CONTENT, _) => Ok(()),
            (status, _) => Err(status.to_string().into()),
        }
    }

    pub(crate) async fn find(&self, id: i64, limit: i32, q: &str) -> Result<Item, Failure> {
        let q: String = form_urlencoded::byte_serialize(q.as_bytes()).collect();
        let url = format!("{}/items/{id}?limit={limit}&q={q}", self.base);
        let request = self.request(Method::GET, url).header(ACCEPT, HeaderValue::from_static("application/json"));
        match self.send(request.body(Full::default())?).await? {
            (StatusCode::OK, body) => Ok(serde_json::from_slice(&body)?),
            (status, _) => Err(status.to_string().into()),
        }
    }

    fn request(&self, method: Method, url: String) -> request::Builder {
        let request = Request::builder().method(method).uri(url).header(AUTHORIZATION, self.authorization.clone());
        request.header(USER_AGENT, HeaderValue::from_static("bench/1"))
    }

    async fn send(&self, request: Request<Full<Bytes>>) -> Result<(StatusCode, Bytes), Failure> {
        let work = async {
            let response = self.pool.request(request).await?;
            let (status, body) = (response.status(), response.into_body());
            Ok((status, Limited::new(body, MOST_BYTES).collect().await?.to_bytes()))
        };
        timeout(TIME, work).await?
    }
}
