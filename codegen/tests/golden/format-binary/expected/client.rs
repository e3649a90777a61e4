use super::{operations, rt, wire};

/// binary, version 1.
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
    /// `PUT /picture`.
    ///
    /// From `#/paths/~1picture/put` of the description.
    pub fn put_picture(&self, body: impl Into<rt::Octets>) -> PutPicture<'a> {
        PutPicture {
            call: rt::client::Call::new(self.client, &wire::PUT_PICTURE).octets(body),
        }
    }
}

/// A call of `PUT /picture`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct PutPicture<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> PutPicture<'a> {
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
        rest: rt::client::Rest,
    ) -> Result<rt::Octets, rt::client::Error<operations::PutPictureError>> {
        use operations::PutPictureError as Error;
        match reply.status().as_u16() {
            200 => rest.octets(),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for PutPicture<'a> {
    type Output = Result<rt::Octets, rt::client::Error<operations::PutPictureError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.opened_outcome(|status| matches!(status, 200), Self::outcome)
    }
}
