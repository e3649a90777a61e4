use super::{operations, rt, wire};
use super::types;

/// Pets, version 1.
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
    /// `PATCH /pets/{id}`.
    ///
    /// From `#/paths/~1pets~1{id}/patch` of the description.
    pub fn patch_pet(&self, id: i64, body: &rt::JsonPatch) -> PatchPet<'a> {
        PatchPet {
            call: rt::client::Call::new(self.client, &wire::PATCH_PET)
                .with(&wire::PATCH_PET_ID, &id)
                .body(body, &rt::Shape::Any),
        }
    }
}

/// A call of `PATCH /pets/{id}`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct PatchPet<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> PatchPet<'a> {
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
    ) -> Result<types::Pet, rt::client::Error<operations::PatchPetError>> {
        use operations::PatchPetError as Error;
        match reply.status().as_u16() {
            200 => reply.decode_valid(&rt::Shape::Any, rt::Validate::check),
            409 => reply.error(&rt::Shape::Text, Error::Conflict),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for PatchPet<'a> {
    type Output = Result<types::Pet, rt::client::Error<operations::PatchPetError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
