use super::{operations, rt, wire};

/// A scheme of one's own, version 1.
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

    /// The operations of Api.
    pub fn api(&self) -> Api<'_> {
        Api { client: &self.inner }
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

    /// Sets the credential of `Ticket`.
    pub fn ticket(mut self, ticket: impl Into<rt::auth::Secret>) -> Self {
        self.inner.set(&wire::TICKET_SCHEME, ticket);
        self
    }
}

impl From<Credentials> for rt::auth::Credentials {
    fn from(credentials: Credentials) -> Self {
        credentials.inner
    }
}

/// The operations of Api.
#[derive(Clone, Copy, Debug)]
pub struct Api<'a> {
    client: &'a rt::client::Client,
}

impl<'a> Api<'a> {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    pub fn list_pets(&self) -> ListPets<'a> {
        ListPets {
            call: rt::client::Call::new(self.client, &wire::LIST_PETS),
        }
    }
}

/// A call of `GET /pets`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct ListPets<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> ListPets<'a> {
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
    ) -> Result<(), rt::client::Error<operations::ListPetsError>> {
        use operations::ListPetsError as Error;
        match reply.status().as_u16() {
            204 => Ok(()),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for ListPets<'a> {
    type Output = Result<(), rt::client::Error<operations::ListPetsError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
