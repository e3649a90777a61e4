use super::{operations, rt, wire};
use super::types;

/// Octets or a value, version 1.
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
    pub fn echo(&self) -> Echo<'a> {
        Echo {
            call: rt::client::Call::new(self.client, &wire::ECHO),
        }
    }
}

/// A call of `POST /pets`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct Echo<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> Echo<'a> {
    /// The body.
    pub fn body(mut self, body: operations::EchoContent) -> Self {
        self.call = {
            let call = self.call;
            match body {
                operations::EchoContent::Json(value) => {
                    call.body(&value, &rt::Shape::Any).of(wire::ECHO_CONTENT_JSON)
                }
                operations::EchoContent::XNdjson(value) => {
                    call.items(value, &rt::Shape::Any)
                        .of(wire::ECHO_CONTENT_X_NDJSON)
                }
                operations::EchoContent::OctetStream(value) => {
                    call.octets(value).of(wire::ECHO_CONTENT_OCTET_STREAM)
                }
            }
        };
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
        rest: rt::client::Rest,
    ) -> Result<operations::EchoOutcome, rt::client::Error<operations::EchoError>> {
        use operations::EchoError as Error;
        match reply.status().as_u16() {
            200 => {
                {
                    let header_0 = reply
                        .required_header::<_, Error>(&wire::ECHO_OK_X_KIND)?;
                    if reply.carries(wire::ECHO_OK_CONTENT_JSON) {
                        reply
                            .decode(&rt::Shape::Any)
                            .map(operations::EchoOkContent::Json)
                    } else if reply.carries(wire::ECHO_OK_CONTENT_X_NDJSON) {
                        rest.items(reply, &rt::Shape::Any)
                            .map(operations::EchoOkContent::XNdjson)
                    } else {
                        rest.octets().map(operations::EchoOkContent::OctetStream)
                    }
                        .map(|value| operations::EchoOk {
                            x_kind: header_0,
                            body: value,
                        })
                }
                    .map(operations::EchoOutcome::Ok)
            }
            201 => Ok(operations::EchoOutcome::Created),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for Echo<'a> {
    type Output = Result<
        operations::EchoOutcome,
        rt::client::Error<operations::EchoError>,
    >;

    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.opened_outcome(|status| matches!(status, 200), Self::outcome)
    }
}
