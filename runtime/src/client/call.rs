//! A call that is being filled.

use std::borrow::Cow;
use std::fmt;

use http::Uri;
use serde::Serialize;

use super::base_url::Base;
use super::{CallOptions, Client, Error, Failure, NotSent, OperationServer, Rest, request, send};
use crate::BoxFuture;
use crate::body::{EncodeError, json};
use crate::multipart::Parts;
use crate::operation::{Media, Operation, Parameter};
use crate::param::{self, Target};
use crate::reply::Reply;
use crate::scalar::Scalar;
use crate::shape::Shape;
use crate::stream::{Data, Event, Items, Octets, Written};

/// A call of an operation: generated methods fill it; what cannot be written is reported by `send`.
#[must_use = "a call is sent when it is awaited"]
pub struct Call<'a> {
    pub(super) client: &'a Client,
    pub(super) operation: &'static Operation,
    pub(super) base: Cow<'a, Base>,
    /// In a box, since a call is handed from one future to the next.
    pub(super) filled: Box<Filled>,
}

/// What a call has been filled with.
pub(super) struct Filled {
    pub(super) target: Target,
    pub(super) body: Option<Content>,
    /// The media types that the body may have, where they are fewer than the operation's.
    pub(super) media: &'static [Media],
    pub(super) options: CallOptions,
    pub(super) problem: Option<NotSent>,
}

/// The body of a call, before its media type is settled.
pub(super) enum Content {
    /// JSON text of this shape, to be translated.
    Typed(Vec<u8>, &'static Shape),
    /// As it is sent.
    Octets(Octets),
    /// One after the other.
    Items(Written, Data),
    /// Between boundaries.
    Parts(Parts),
}

impl<'a> Call<'a> {
    /// A call without parameters or body.
    pub fn new(client: &'a Client, operation: &'static Operation) -> Self {
        let (base, target, options) = (Cow::Borrowed(&client.inner.base), Target::default(), CallOptions::default());
        let filled = Filled { target, body: None, media: operation.request, options, problem: None };
        Self { client, operation, base, filled: Box::new(filled) }
    }

    /// With this server in place of the API's.
    pub fn to(mut self, server: &'static OperationServer) -> Self {
        self.set_server(server);
        self
    }

    /// Sets the server.
    pub fn set_server(&mut self, server: &'static OperationServer) {
        match self.client.base_of(server) {
            Ok(base) => self.base = base,
            Err(problem) => self.refuse(problem),
        }
    }

    /// With this body.
    pub fn body<T: Serialize + ?Sized>(mut self, value: &T, shape: &'static Shape) -> Self {
        self.set_body(value, shape);
        self
    }

    /// With a body of octets that are sent as they are.
    pub fn octets(mut self, octets: impl Into<Octets>) -> Self {
        self.filled.body = Some(Content::Octets(octets.into()));
        self
    }

    /// With a body of items.
    pub fn items<T: Serialize + 'static>(mut self, items: impl Into<Items<T>>, shape: &'static Shape) -> Self {
        self.filled.body = Some(Content::Items(items.into().written(), Data::of_event(shape)));
        self
    }

    /// With a body of server-sent events, their data of this shape.
    pub fn events<T: Serialize + 'static>(mut self, events: impl Into<Items<Event<T>>>, shape: &'static Shape) -> Self {
        self.filled.body = Some(Content::Items(events.into().written(), Data::of(shape)));
        self
    }

    /// With a body of parts.
    pub fn parts(mut self, parts: impl Into<Parts>) -> Self {
        self.filled.body = Some(Content::Parts(parts.into()));
        self
    }

    /// With a body of these media types alone.
    pub fn of(mut self, media: &'static [Media]) -> Self {
        self.filled.media = media;
        self
    }

    /// With this text, number or boolean as a parameter.
    pub fn with<T: Scalar>(mut self, parameter: &'static Parameter, value: &T) -> Self {
        self.parameter(parameter, value);
        self
    }

    /// With this list or object as a parameter.
    pub fn with_composite<T: Serialize + ?Sized>(mut self, parameter: &'static Parameter, value: &T) -> Self {
        self.composite(parameter, value);
        self
    }

    /// Sets the body.
    pub fn set_body<T: Serialize + ?Sized>(&mut self, value: &T, shape: &'static Shape) {
        self.keep_body(json::encode(value), shape);
    }

    /// Adds a parameter that is a text, number or boolean.
    pub fn parameter<T: Scalar>(&mut self, parameter: &'static Parameter, value: &T) {
        let written = param::write_scalar(parameter, value, &mut self.filled.target);
        self.check(parameter, written);
    }

    /// Adds a parameter that is a list or an object.
    pub fn composite<T: Serialize + ?Sized>(&mut self, parameter: &'static Parameter, value: &T) {
        let written = param::write_composite(parameter, value, &mut self.filled.target);
        self.check(parameter, written);
    }

    /// The URL of the request as far as the call is filled; credentials in the query are not there yet.
    pub fn url(&self) -> Result<Uri, NotSent> {
        match &self.filled.problem {
            Some(problem) => Err(problem.clone()),
            None => request::url(&self.base, self.operation, &self.filled.target),
        }
    }

    /// Sets the options of this call.
    pub fn set_options(&mut self, options: CallOptions) {
        self.filled.options = options;
    }

    /// Sends the call and waits for the whole answer, whatever its status.
    pub fn send(self) -> BoxFuture<'a, Result<Reply, Failure>> {
        send::send(self)
    }

    /// Sends the call; a body of an answer of these statuses that comes in pieces is handed on as it comes.
    pub fn open(self, streams: fn(u16) -> bool) -> BoxFuture<'a, Result<(Reply, Rest), Failure>> {
        send::open(self, streams)
    }

    /// Sends the call and reads its outcome from the whole answer.
    pub fn outcome<T, E>(self, read: fn(Reply) -> Result<T, Error<E>>) -> BoxFuture<'a, Result<T, Error<E>>>
    where
        T: Send + 'a,
        E: Send + 'a,
    {
        Box::pin(async move { read(self.send().await?) })
    }

    /// Sends the call and reads its outcome, of which what comes in pieces is handed on as it comes.
    pub fn opened_outcome<T, E>(
        self,
        streams: fn(u16) -> bool,
        read: fn(Reply, Rest) -> Result<T, Error<E>>,
    ) -> BoxFuture<'a, Result<T, Error<E>>>
    where
        T: Send + 'a,
        E: Send + 'a,
    {
        Box::pin(async move {
            let (reply, rest) = self.open(streams).await?;
            read(reply, rest)
        })
    }

    fn keep_body(&mut self, body: Result<Vec<u8>, EncodeError>, shape: &'static Shape) {
        match body {
            Ok(json) => self.filled.body = Some(Content::Typed(json, shape)),
            Err(error) => self.refuse(NotSent::Body(error.to_string())),
        }
    }

    fn check(&mut self, parameter: &'static Parameter, written: Result<(), EncodeError>) {
        if let Err(error) = written {
            self.refuse(NotSent::Parameter { name: parameter.name, reason: error.to_string() });
        }
    }

    fn refuse(&mut self, problem: NotSent) {
        self.filled.problem.get_or_insert(problem);
    }
}

/// Names the operation alone: parameters and body may be secrets.
impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}
