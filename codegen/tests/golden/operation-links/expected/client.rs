use super::{operations, rt, wire};
use super::types;

/// Links, version 1.
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
    /// `POST /users`.
    ///
    /// From `#/paths/~1users/post` of the description.
    pub fn add_user(&self, body: &types::User) -> AddUser<'a> {
        AddUser {
            call: rt::client::Call::new(self.client, &wire::ADD_USER)
                .body(body, &rt::Shape::Any),
        }
    }

    /// `GET /users/{userId}`.
    ///
    /// From `#/paths/~1users~1{userId}/get` of the description.
    pub fn get_user(&self, user_id: i64) -> GetUser<'a> {
        GetUser {
            call: rt::client::Call::new(self.client, &wire::GET_USER)
                .with(&wire::GET_USER_USER_ID, &user_id),
        }
    }

    /// Follows the link `GetUserById` from the answer (201) of `POST /users` to `GET /users/{userId}`.
    pub fn follow_get_user_by_id(&self, answer: &types::User) -> GetUser<'a> {
        self.get_user(answer.id)
    }

    /// Follows the link `GetManager` from the answer (201) of `POST /users` to `GET /users/{userId}`.
    ///
    /// `None` where there is no such value to call it with.
    pub fn follow_get_manager(&self, answer: &types::User) -> Option<GetUser<'a>> {
        Some(
            self
                .get_user(answer.manager.as_ref().map(|it| &it.id).copied()?)
                .verbose(true),
        )
    }

    /// Follows the link `MakeManager` from the answer (201) of `POST /users` to `POST /users`.
    ///
    /// `None` where there is no such value to call it with.
    pub fn follow_make_manager(&self, answer: &types::User) -> Option<AddUser<'a>> {
        Some(self.add_user(answer.manager.as_ref()?))
    }

    /// Follows the link `MakeAgain` from the answer (201) of `POST /users` to `POST /users`.
    pub fn follow_make_again(&self, request: &types::User) -> AddUser<'a> {
        self.add_user(request)
    }

    /// Follows the link `Next` from the answer (200) of `GET /users/{userId}` to `GET /users/{userId}`.
    ///
    /// `None` where there is no such value to call it with.
    pub fn follow_next(
        &self,
        answer: &operations::GetUserOk,
    ) -> Option<GetUser<'a>> {
        Some(self.get_user(answer.x_next?))
    }

    /// Follows the link `Again` from the answer (200) of `GET /users/{userId}` to `GET /users/{userId}`.
    pub fn follow_again(
        &self,
        answer: &operations::GetUserOk,
        verbose: bool,
    ) -> GetUser<'a> {
        self.get_user(answer.body.id).verbose(verbose)
    }
}

/// A call of `POST /users`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct AddUser<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> AddUser<'a> {
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
    ) -> Result<types::User, rt::client::Error<operations::AddUserError>> {
        use operations::AddUserError as Error;
        match reply.status().as_u16() {
            201 => reply.decode(&rt::Shape::Any),
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for AddUser<'a> {
    type Output = Result<types::User, rt::client::Error<operations::AddUserError>>;
    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Self::outcome(self.call.send().await?) })
    }
}

/// A call of `GET /users/{userId}`: chain what is optional, then `.await` it.
#[derive(Debug)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetUser<'a> {
    call: rt::client::Call<'a>,
}

impl<'a> GetUser<'a> {
    /// `verbose`.
    pub fn verbose(mut self, verbose: bool) -> Self {
        self.call.parameter(&wire::GET_USER_VERBOSE, &verbose);
        self
    }

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
    ) -> Result<operations::GetUserOk, rt::client::Error<operations::GetUserError>> {
        use operations::GetUserError as Error;
        match reply.status().as_u16() {
            200 => {
                let header_0 = reply.header::<_, Error>(&wire::GET_USER_OK_X_NEXT)?;
                reply
                    .decode(&rt::Shape::Any)
                    .map(|value| operations::GetUserOk {
                        x_next: header_0,
                        body: value,
                    })
            }
            _ => reply.undocumented(Error::Undocumented),
        }
    }
}

impl<'a> IntoFuture for GetUser<'a> {
    type Output = Result<
        operations::GetUserOk,
        rt::client::Error<operations::GetUserError>,
    >;

    type IntoFuture = rt::BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Self::outcome(self.call.send().await?) })
    }
}
