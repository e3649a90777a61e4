use super::{operations, rt, wire};
use super::types;

/// Webhook agent, version 1.
#[derive(Clone, Debug)]
pub struct Client {
    inner: rt::client::Client,
}

impl Client {
    /// Begins a client of the API at a base URL.
    pub fn builder(
        base_url: impl Into<rt::client::BaseUrl>,
    ) -> rt::client::Builder<Self> {
        rt::client::Builder::new(base_url)
    }

    /// The operations of Webhook.
    pub fn webhook(&self) -> Webhook<'_> {
        Webhook { client: &self.inner }
    }
}

impl From<rt::client::Client> for Client {
    fn from(inner: rt::client::Client) -> Self {
        Self { inner }
    }
}

/// What the client presents to be let in. A call takes the first alternative of its operation all of whose parts are here.
#[derive(Clone, Debug, Default)]
pub struct Credentials {
    inner: rt::auth::Credentials,
}

impl Credentials {
    /// No credentials yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the credential of `Bearer`.
    pub fn bearer(mut self, bearer: impl Into<rt::auth::Secret>) -> Self {
        self.inner.set(&wire::BEARER_SCHEME, bearer);
        self
    }
}

impl From<Credentials> for rt::auth::Credentials {
    fn from(credentials: Credentials) -> Self {
        credentials.inner
    }
}

/// The operations of Webhook.
#[derive(Clone, Copy, Debug)]
pub struct Webhook<'a> {
    client: &'a rt::client::Client,
}

impl<'a> Webhook<'a> {
    /// Signal webhooks that an event has occurred.
    ///
    /// From `#/paths/~1Agents~1Webhook~1SignalEvent/post` of the description.
    pub fn signal_event(&self, body: &types::SignalEventRequest) -> SignalEvent<'a> {
        SignalEvent {
            call: rt::client::Call::new(self.client, &wire::SIGNAL_EVENT)
                .body(body, &wire::SIGNAL_EVENT_REQUEST_SHAPE),
        }
    }
}

/// A call of `POST /Agents/Webhook/SignalEvent`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct SignalEvent<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> SignalEvent<'a> {
    /// `SO-Language`.
    pub fn so_language(mut self, so_language: impl Into<String>) -> Self {
        self.call.parameter(&wire::SIGNAL_EVENT_SO_LANGUAGE, &so_language.into());
        self
    }

    /// Settings of this call alone: media types, time-out, further headers.
    pub fn with(mut self, options: rt::client::CallOptions) -> Self {
        self.call.set_options(options);
        self
    }

    /// Sends the call and gives the answer as it comes, whatever its status.
    pub fn reply(self) -> rt::BoxFuture<'a, Result<rt::Reply, rt::client::Failure>> {
        self.call.send()
    }

    fn outcome(
        reply: rt::Reply,
    ) -> Result<(), rt::client::Error<operations::SignalEventError>> {
        use operations::SignalEventError as Error;
        match reply.status().as_u16() {
            204 => Ok(()),
            400 => reply.error(&rt::Shape::Any, Error::BadRequest),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for SignalEvent<'a> {
    type Output = Result<(), rt::client::Error<operations::SignalEventError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
