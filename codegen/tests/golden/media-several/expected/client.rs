use super::{operations, rt, wire};
use super::types;

/// A body of several types, version 1.
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
    pub fn create_pet(&self, body: &operations::CreatePetContent) -> CreatePet<'a> {
        CreatePet {
            call: {
                let call = rt::client::Call::new(self.client, &wire::CREATE_PET);
                match body {
                    operations::CreatePetContent::Json(value) => {
                        call.body(value, &rt::Shape::Any)
                            .of(wire::CREATE_PET_CONTENT_JSON)
                    }
                    operations::CreatePetContent::Plain(value) => {
                        call.body(value, &rt::Shape::Text)
                            .of(wire::CREATE_PET_CONTENT_PLAIN)
                    }
                }
            },
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
        operations::CreatePetOkContent,
        rt::client::Error<operations::CreatePetError>,
    > {
        use operations::CreatePetError as Error;
        match reply.status().as_u16() {
            200 => {
                if reply.carries(wire::CREATE_PET_OK_CONTENT_JSON) {
                    reply
                        .decode(&rt::Shape::Any)
                        .map(operations::CreatePetOkContent::Json)
                } else {
                    reply
                        .decode(&rt::Shape::Text)
                        .map(operations::CreatePetOkContent::Csv)
                }
            }
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for CreatePet<'a> {
    type Output = Result<
        operations::CreatePetOkContent,
        rt::client::Error<operations::CreatePetError>,
    >;

    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
