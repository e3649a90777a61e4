//! A transport that keeps what it is asked and answers 204, for hosts that are not there.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use specwright_runtime::http::{Request, Response, StatusCode};
use specwright_runtime::http_body::HttpBody;
use tower_service::Service;

/// Keeps the heads of requests; clones keep them together.
#[derive(Clone, Default)]
pub(crate) struct Recorder {
    asked: Arc<Mutex<Vec<Request<()>>>>,
}

impl Recorder {
    /// `GET https://api.example.com/pets`, of each request since the last time.
    pub(crate) fn take(&self) -> Vec<String> {
        self.take_with("").into_iter().map(|line| line.trim_end().to_owned()).collect()
    }

    /// The same with the value of a header behind it.
    pub(crate) fn take_with(&self, header: &str) -> Vec<String> {
        let asked = std::mem::take(&mut *self.asked.lock().unwrap());
        let line = |request: Request<()>| {
            let value = request.headers().iter().find(|(name, _)| name.as_str() == header);
            format!("{} {} {}", request.method(), request.uri(), value.map_or("", |(_, value)| value.to_str().unwrap()))
        };
        asked.into_iter().map(line).collect()
    }
}

impl Service<Request<HttpBody>> for Recorder {
    type Response = Response<HttpBody>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<HttpBody>) -> Self::Future {
        self.asked.lock().unwrap().push(request.map(drop));
        let mut answer = Response::new(HttpBody::Empty);
        *answer.status_mut() = StatusCode::NO_CONTENT;
        ready(Ok(answer))
    }
}
