use super::{operations, rt, wire};
use super::servers;

/// Links to what was exchanged, version 1.
#[derive(Clone, Debug)]
pub struct Client {
    inner: rt::client::Client,
}

impl Client {
    /// Begins a client of the API at a base URL, which is that of all operations; of one of `servers`, where those that have servers of their own go to them.
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
    /// `POST /jobs/{id}`.
    ///
    /// From `#/paths/~1jobs~1{id}/post` of the description.
    pub fn start_job(&self, id: impl Into<String>) -> StartJob<'a> {
        StartJob {
            call: rt::client::Call::new(self.client, &wire::START_JOB)
                .with(&wire::START_JOB_ID, &id.into()),
        }
    }

    /// `PUT /log`.
    ///
    /// From `#/paths/~1log/put` of the description.
    pub fn add_log(&self, url: impl Into<String>) -> AddLog<'a> {
        AddLog {
            call: rt::client::Call::new(self.client, &wire::ADD_LOG)
                .with(&wire::ADD_LOG_URL, &url.into()),
        }
    }

    /// Follows the link `Log` from the answer (202) of `POST /jobs/{id}` to `PUT /log`.
    pub fn follow_log(&self, url: &rt::Uri) -> AddLog<'a> {
        self.add_log(url.to_string()).method("POST").status(202)
    }

    /// Follows the link `LogElse` from the answer (any other status) of `POST /jobs/{id}` to `PUT /log`.
    pub fn follow_log_else(
        &self,
        status: rt::StatusCode,
        url: &rt::Uri,
    ) -> AddLog<'a> {
        {
            let mut call = self.add_log(url.to_string());
            call.call.set_server(&servers::LOG_ELSE_SERVER);
            call
        }
            .status(status.as_u16().into())
            .body(&url.to_string())
    }
}

/// A call of `POST /jobs/{id}`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct StartJob<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> StartJob<'a> {
    /// `url`.
    pub fn url_query(mut self, url_query: impl Into<String>) -> Self {
        self.call.parameter(&wire::START_JOB_URL_QUERY, &url_query.into());
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

    /// The URL that the call goes to as it is now, without credentials; links of the answer take it.
    pub fn url(&self) -> Result<rt::Uri, rt::client::NotSent> {
        self.call.url()
    }

    fn outcome(
        reply: rt::Reply,
    ) -> Result<(), rt::client::Error<operations::StartJobError>> {
        use operations::StartJobError as Error;
        match reply.status().as_u16() {
            202 => Ok(()),
            _ => {
                let status = reply.status();
                reply.bare_error(Error::Default(status))
            }
        }
    }
}

impl<'a> IntoFuture for StartJob<'a> {
    type Output = Result<(), rt::client::Error<operations::StartJobError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}

/// A call of `PUT /log`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct AddLog<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> AddLog<'a> {
    /// `method`.
    pub fn method(mut self, method: impl Into<String>) -> Self {
        self.call.parameter(&wire::ADD_LOG_METHOD, &method.into());
        self
    }

    /// `status`.
    pub fn status(mut self, status: i64) -> Self {
        self.call.parameter(&wire::ADD_LOG_STATUS, &status);
        self
    }

    /// The body.
    pub fn body(mut self, body: &str) -> Self {
        self.call = self.call.body(body, &rt::Shape::Text);
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
    ) -> Result<(), rt::client::Error<operations::AddLogError>> {
        use operations::AddLogError as Error;
        match reply.status().as_u16() {
            204 => Ok(()),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for AddLog<'a> {
    type Output = Result<(), rt::client::Error<operations::AddLogError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.call.outcome(Self::outcome)
    }
}
