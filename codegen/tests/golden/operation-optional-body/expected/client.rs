use super::{operations, rt, wire};

/// A body that may be missing, version 1.
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
    /// `POST /pets`.
    ///
    /// From `#/paths/~1pets/post` of the description.
    pub fn create_pet(&self) -> CreatePet<'a> {
        CreatePet {
            call: rt::client::Call::new(self.client, &wire::CREATE_PET),
        }
    }
}

/// A call of `POST /pets`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePet<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> CreatePet<'a> {
    /// The body.
    pub fn body(mut self, body: &str) -> Self {
        self.call = self.call.body(body, &rt::Shape::Any);
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
    ) -> Result<(), rt::client::Error<operations::CreatePetError>> {
        use operations::CreatePetError as Error;
        match reply.status().as_u16() {
            204 => Ok(()),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for CreatePet<'a> {
    type Output = Result<(), rt::client::Error<operations::CreatePetError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
