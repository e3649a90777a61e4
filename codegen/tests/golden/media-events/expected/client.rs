use super::{operations, rt, wire};
use super::types;

/// Server-sent events, version 1.
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
    /// `GET /prices`.
    ///
    /// From `#/paths/~1prices/get` of the description.
    pub fn watch(&self) -> Watch<'a> {
        Watch {
            call: rt::client::Call::new(self.client, &wire::WATCH),
        }
    }

    /// `GET /log`.
    ///
    /// From `#/paths/~1log/get` of the description.
    pub fn follow(&self) -> Follow<'a> {
        Follow {
            call: rt::client::Call::new(self.client, &wire::FOLLOW),
        }
    }
}

/// A call of `GET /prices`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct Watch<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> Watch<'a> {
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
    ) -> Result<
        rt::Items<rt::Event<types::Price>>,
        rt::client::Error<operations::WatchError>,
    > {
        use operations::WatchError as Error;
        match reply.status().as_u16() {
            200 => rest.events(reply, &wire::PRICE_SHAPE),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for Watch<'a> {
    type Output = Result<
        rt::Items<rt::Event<types::Price>>,
        rt::client::Error<operations::WatchError>,
    >;

    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.opened_outcome(|status| matches!(status, 200), Self::outcome)
    }
}

/// A call of `GET /log`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct Follow<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> Follow<'a> {
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
    ) -> Result<
        rt::Items<rt::Event<String>>,
        rt::client::Error<operations::FollowError>,
    > {
        use operations::FollowError as Error;
        match reply.status().as_u16() {
            200 => rest.events(reply, &rt::Shape::Text),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for Follow<'a> {
    type Output = Result<
        rt::Items<rt::Event<String>>,
        rt::client::Error<operations::FollowError>,
    >;

    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.opened_outcome(|status| matches!(status, 200), Self::outcome)
    }
}
