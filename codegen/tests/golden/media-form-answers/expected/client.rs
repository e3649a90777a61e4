use super::{operations, rt, wire};
use super::types;

/// Answers that are forms with an encoding, version 1.
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
    /// `GET /pets/{id}`.
    ///
    /// From `#/paths/~1pets~1{id}/get` of the description.
    pub fn get_pet(&self, id: i64) -> GetPet<'a> {
        GetPet {
            call: rt::client::Call::new(self.client, &wire::GET_PET)
                .with(&wire::GET_PET_ID, &id),
        }
    }
}

/// A call of `GET /pets/{id}`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPet<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> GetPet<'a> {
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
    ) -> Result<
        operations::GetPetOutcome,
        rt::client::Error<operations::GetPetError>,
    > {
        use operations::GetPetError as Error;
        match reply.status().as_u16() {
            200 => {
                reply
                    .of(wire::GET_PET_OK_CONTENT_X_WWW_FORM_URLENCODED)
                    .decode(&wire::PET_SHAPE)
                    .map(operations::GetPetOutcome::Ok)
            }
            203 => {
                reply
                    .of(
                        wire::GET_PET_NON_AUTHORITATIVE_INFORMATION_CONTENT_X_WWW_FORM_URLENCODED,
                    )
                    .decode(&wire::PET_SHAPE)
                    .map(operations::GetPetOutcome::NonAuthoritativeInformation)
            }
            404 => {
                reply
                    .of(wire::GET_PET_NOT_FOUND_CONTENT_X_WWW_FORM_URLENCODED)
                    .error(&wire::GET_PET_RESPONSE404_SHAPE, Error::NotFound)
            }
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for GetPet<'a> {
    type Output = Result<
        operations::GetPetOutcome,
        rt::client::Error<operations::GetPetError>,
    >;

    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
