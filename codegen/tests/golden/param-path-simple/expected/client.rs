use super::{operations, rt, wire};
use super::types;

/// simple in path, version 1.
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
    /// `GET /paint/{value}/{list}/{object}/{lists}/{objects}`.
    ///
    /// From `#/paths/~1paint~1{value}~1{list}~1{object}~1{lists}~1{objects}/get` of the description.
    pub fn paint(
        &self,
        value: impl Into<String>,
        list: Vec<String>,
        object: types::Color,
        lists: Vec<String>,
        objects: types::Color,
    ) -> Paint<'a> {
        Paint {
            call: rt::client::Call::new(self.client, &wire::PAINT)
                .with(&wire::PAINT_VALUE, &value.into())
                .with_composite(&wire::PAINT_LIST, &list)
                .with_composite(&wire::PAINT_OBJECT, &object)
                .with_composite(&wire::PAINT_LISTS, &lists)
                .with_composite(&wire::PAINT_OBJECTS, &objects),
        }
    }
}

/// A call of `GET /paint/{value}/{list}/{object}/{lists}/{objects}`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct Paint<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> Paint<'a> {
    /// Settings of this call alone: media types, time-out, further headers.
    pub fn with(mut self, options: rt::client::CallOptions) -> Self {
        self.call.set_options(options);
        self
    }

    /// Sends the call and gives the answer as it comes, whatever its status.
    pub async fn reply(self) -> Result<rt::Reply, rt::client::Failure> {
        self.call.send().await
    }

    fn outcome(
        reply: rt::Reply,
    ) -> Result<(), rt::client::Error<operations::PaintError>> {
        use operations::PaintError as Error;
        match reply.status().as_u16() {
            204 => Ok(()),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for Paint<'a> {
    type Output = Result<(), rt::client::Error<operations::PaintError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Self::outcome(self.call.send().await?) })
    }
}
