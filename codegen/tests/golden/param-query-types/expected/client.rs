use super::{operations, rt, wire};
use super::types;

/// Queries of every type, version 1.
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

/// The operations of Api.
#[derive(Clone, Copy, Debug)]
pub struct Api<'a> {
    client: &'a rt::client::Client,
}

impl<'a> Api<'a> {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    pub fn list_pets(&self, top: i32) -> ListPets<'a> {
        ListPets {
            call: rt::client::Call::new(self.client, &wire::LIST_PETS)
                .with(&wire::LIST_PETS_TOP, &top),
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
    /// `sold`.
    pub fn sold(mut self, sold: bool) -> Self {
        self.call.parameter(&wire::LIST_PETS_SOLD, &sold);
        self
    }

    /// `max`.
    pub fn max(mut self, max: f64) -> Self {
        self.call.parameter(&wire::LIST_PETS_MAX, &max);
        self
    }

    /// `since`.
    pub fn since(mut self, since: rt::DateTime) -> Self {
        self.call.parameter(&wire::LIST_PETS_SINCE, &since);
        self
    }

    /// `state`.
    pub fn state(mut self, state: types::State) -> Self {
        self.call.parameter(&wire::LIST_PETS_STATE, &state);
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
