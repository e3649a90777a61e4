//! Arguments of a call as the request that they make.

use std::sync::Mutex;

use http::header::{ACCEPT, CONTENT_TYPE};

use super::arguments::{Arguments, arguments};
use super::content::{self, Body};
use super::told::Telling;
use super::{Api, Failure, Limits, Operation};
use crate::client::CallOptions;
use crate::operation::Media;
use crate::server::{Received, Request};
use crate::value::Json;

/// A call by name before it is made: its arguments as a request.
#[derive(Debug)]
pub struct Asked {
    request: Request,
    options: CallOptions,
    telling: Telling,
}

/// The place of an operation and the request that its arguments make.
pub fn ask(api: &'static Api, id: &str, arguments_json: &Json, limits: Limits) -> Result<(usize, Asked), Failure> {
    let (place, operation) = api.find(id).ok_or_else(|| unknown(api.operations, id))?;
    let Arguments { head, holes, body, options } = arguments(operation, arguments_json)?;
    let body = body.map(|(media, value)| received(operation, media, &value).map(|body| (body, media))).transpose()?;
    let request = Request::made(head, holes, body);
    Ok((place, Asked { request, options, telling: Telling { operation, limits } }))
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

    /// What tells the outcome.
    pub fn telling(&self) -> Telling {
        self.telling
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

/// Names what was meant, if it is only a matter of case, else some that there are.
fn unknown(operations: &[Operation], id: &str) -> Failure {
    let mut ids = operations.iter().map(|operation| operation.operation.id);
    let meant = ids.clone().find(|known| known.eq_ignore_ascii_case(id));
    let hint = match meant {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => ids.next().map(|first| format!(", the first there is is `{first}`")).unwrap_or_default(),
    };
    Failure::not_sent(format!("there is no operation `{id}`{hint}"))
}

/// Whether a header is one that the call itself settles.
pub(super) fn option(options: CallOptions, name: &str, value: &str) -> CallOptions {
    match name {
        _ if name.eq_ignore_ascii_case(CONTENT_TYPE.as_str()) => options.content_type(value),
        _ if name.eq_ignore_ascii_case(ACCEPT.as_str()) => options.accept(value),
        _ => options.header(name, value),
    }
}
