use super::{operations, rt, wire};
use super::types;

/// Docs, version 1.
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
    /// List  pets
    ///
    /// All pets, *newest first*. See <https://example.com/a_b>, [docs](https://example.com) and <https://example.com/x>.
    ///
    /// - one \[not a link]
    /// - `code` and a \[`Pet`]
    ///
    /// ```text
    /// let x = 1;
    /// ```
    ///
    /// ```text
    /// indented code
    /// ```
    ///
    /// | a | b |
    /// |---|---|
    /// | 1 | \<b>2\</b> |
    ///
    /// From `#/paths/~1pets/get` of the description.
    #[deprecated]
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
    ) -> Result<types::Pet, rt::client::Error<operations::ListPetsError>> {
        use operations::ListPetsError as Error;
        match reply.status().as_u16() {
            200 => reply.decode(&rt::Shape::Any),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for ListPets<'a> {
    type Output = Result<types::Pet, rt::client::Error<operations::ListPetsError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
