//! Arguments of a call as the request that they make.

use std::sync::Mutex;

use http::HeaderMap;

use super::arguments::{Arguments, arguments};
use super::content::{self, Body};
use super::{Api, Called, Failure, Limits, Operation, told};
use crate::client::{self, CallOptions};
use crate::operation::Media;
use crate::server::{self, Received, Request};
use crate::value::Json;

/// A call by name before it is made: its arguments as a request.
#[derive(Debug)]
pub struct Asked {
    request: Request,
    options: CallOptions,
    limits: Limits,
}

/// The place of an operation and the request that its arguments make.
pub fn ask(api: &'static Api, id: &str, arguments_json: &Json, limits: Limits) -> Result<(usize, Asked), Failure> {
    let (place, operation) = api.find(id).ok_or_else(|| unknown(api.operations, id))?;
    let Arguments { head, holes, body, options } = arguments(operation, arguments_json)?;
    let body = body.map(|(media, value)| received(operation, media, &value).map(|body| (body, media))).transpose()?;
    let request = Request::made(head, holes, body);
    Ok((place, Asked { request, options, limits }))
}

impl Asked {
    /// The request, for the server's reading of it.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The settings that arguments have asked for: media types and headers.
    pub fn options(&self) -> CallOptions {
        self.options.clone()
    }

    /// Tells the typed outcome of a reply with this status and these headers: `answer` is what a server answers with it.
    pub async fn tell<S, E>(
        self,
        (status, headers): (u16, HeaderMap),
        outcome: Result<S, client::Error<E>>,
        answer: fn(Result<S, E>) -> server::Answer,
    ) -> Called {
        let outcome = match outcome {
            Ok(success) => Ok(success),
            Err(error) => Err(Failure::unless_api(error)?),
        };
        told::answer(status, headers, answer(outcome), self.limits).await
    }
}

fn received(operation: &Operation, media: &'static Media, value: &Json) -> Result<Received, Failure> {
    let body = content::body(operation.body, media, value).map_err(|error| Failure::argument("body", error))?;
    Ok(match body {
        Body::Whole(bytes) => Received::Whole(bytes),
        Body::Octets(octets) => Received::Octets(Mutex::new(Some(octets))),
        Body::Parts(parts) => Received::Parts(Mutex::new(Some(parts))),
    })
}

/// Names what was meant, if it is only a matter of case.
fn unknown(operations: &[Operation], id: &str) -> Failure {
    let meant = operations.iter().map(|operation| operation.operation.id).find(|known| known.eq_ignore_ascii_case(id));
    let hint = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
    Failure::not_sent(format!("there is no operation `{id}`{hint}"))
}
