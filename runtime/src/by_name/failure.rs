//! Why a call by name has no answer of the API to tell.

use std::fmt;

use http::{HeaderMap, StatusCode};

use bytes::Bytes;

use super::names::placed;
use super::octets;
use super::told;
use crate::body::{DecodeError, EncodeError};
use crate::client;
use crate::reply::Reply;
use crate::server::{FaultPlace, Refusal};
use crate::stream::StreamError;
use crate::value::{Json, Map};

/// Why a call by name has no result, with place, and what came of the answer.
#[derive(Debug)]
pub struct Failure(Box<Inner>);

#[derive(Debug, Default)]
struct Inner {
    kind: &'static str,
    message: String,
    /// Where: a JSON Pointer into the body, or an argument.
    places: Vec<(String, String)>,
    status: Option<StatusCode>,
    headers: Option<HeaderMap>,
    body: Option<Bytes>,
}

impl Failure {
    /// A call that cannot be sent.
    pub(super) fn not_sent(message: impl Into<String>) -> Self {
        Self::of("not-sent", message)
    }

    /// An argument that cannot be written.
    pub(super) fn argument(name: &str, error: EncodeError) -> Self {
        let place = format!("{name}{}", error.pointer.unwrap_or_default());
        let mut failure = Self::not_sent(format!("the argument `{name}`: {}", error.message));
        failure.0.places.push((place, error.message));
        failure
    }

    fn of(kind: &'static str, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into(), ..Inner::default() }))
    }

    fn decode(kind: &'static str, reply: &Reply, message: String) -> Self {
        let mut failure = Self::of(kind, message);
        failure.0.status = Some(reply.status());
        failure.0.headers = Some(reply.headers().clone());
        failure.0.body = Some(reply.body().clone());
        failure
    }

    fn unreadable(failure: &client::DecodeFailure) -> Self {
        let DecodeError { pointer, message, .. } = &failure.place;
        let told = format!("the answer {} cannot be read: {}", failure.reply.status(), failure.place);
        Self::decode("decode", &failure.reply, told).at(pointer.as_deref().unwrap_or_default(), message)
    }

    fn at(mut self, pointer: &str, message: &str) -> Self {
        self.0.places.push((pointer.to_owned(), message.to_owned()));
        self
    }

    /// What went wrong: `not-sent`, `transport`, `timeout`, `decode`, `invalid`, `too-large`, `stream`.
    pub fn kind(&self) -> &'static str {
        self.0.kind
    }

    /// The status of the answer, where one came.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// All of it as JSON: `kind`, `message`, `places` (arguments and JSON Pointers of the body), and of an answer `status`, `headers` and
    /// `body`: its text, or base64 of what is none under `bytes`.
    pub fn to_json(&self) -> Json {
        let Inner { kind, message, places, status, headers, body } = &*self.0;
        let mut members = Map::new();
        let mut put = |name: &str, value: Json| _ = members.insert(name.to_owned(), value);
        put("kind", Json::from(*kind));
        put("message", Json::from(message.as_str()));
        if !places.is_empty() {
            let place = |(at, message): &(String, String)| Json::from_iter([("at", at.as_str()), ("message", message.as_str())]);
            put("places", places.iter().map(place).collect());
        }
        status.iter().for_each(|status| put("status", Json::from(status.as_u16())));
        headers.iter().for_each(|headers| put("headers", Json::Object(told::headers(headers))));
        match body.as_ref().map(|body| (std::str::from_utf8(body), body)) {
            Some((Ok(text), _)) => put("body", Json::from(text)),
            Some((Err(_), body)) => put("bytes", octets::to_json(body)),
            None => {}
        }
        Json::Object(members)
    }
}

/// What the server's reading of the arguments refuses.
impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let mut failure = Self::not_sent(refusal.detail());
        failure.0.places = refusal.faults().iter().map(|fault| (place(&fault.place), fault.detail.clone())).collect();
        failure
    }
}

impl From<client::Failure> for Failure {
    fn from(failure: client::Failure) -> Self {
        match failure {
            client::Failure::NotSent(reason) => Self::not_sent(reason.to_string()),
            client::Failure::Transport(transport) => {
                let kind = if transport.is_timeout() { "timeout" } else { "transport" };
                Self::of(kind, chain(&transport))
            }
            client::Failure::TooLarge(answer) => {
                let mut failure = Self::of("too-large", answer.to_string());
                failure.0.status = Some(answer.status);
                failure.0.headers = Some(answer.headers);
                failure
            }
            client::Failure::Decode(failure) => Self::unreadable(&failure),
        }
    }
}

impl From<StreamError> for Failure {
    fn from(error: StreamError) -> Self {
        let failure = Self::of("stream", chain(&error));
        match error.place() {
            Some(DecodeError { pointer, message, .. }) => failure.at(pointer.as_deref().unwrap_or_default(), message),
            None => failure,
        }
    }
}

impl Failure {
    /// An error that is not the API's own; that one is handed back.
    pub(super) fn unless_api<E>(error: client::Error<E>) -> Result<E, Self> {
        Err(match error {
            client::Error::Api(api) => return Ok(api.error),
            client::Error::NotSent(reason) => client::Failure::NotSent(reason).into(),
            client::Error::Transport(transport) => client::Failure::Transport(transport).into(),
            client::Error::TooLarge(answer) => client::Failure::TooLarge(answer).into(),
            client::Error::Stream(error) => error.into(),
            client::Error::Decode(failure) => Self::unreadable(&failure),
            client::Error::Invalid(invalid) => {
                let told = format!("the answer {} breaks its description", invalid.reply.status());
                let failure = Self::decode("invalid", &invalid.reply, told);
                invalid.violations.iter().fold(failure, |failure, violation| failure.at(&violation.pointer, &violation.detail))
            }
        })
    }

    /// What cannot be told as JSON.
    pub(super) fn untold(message: impl Into<String>) -> Self {
        Self::of("decode", message)
    }
}

/// `body/name`, `query.limit`.
fn place(place: &FaultPlace) -> String {
    match place {
        FaultPlace::Body => "body".to_owned(),
        FaultPlace::Pointer(pointer) => format!("body{pointer}"),
        FaultPlace::Parameter(name, place) => placed(name, *place),
    }
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Failure {}
