use super::{operations, rt, wire};

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    fn list_pets(
        &self,
        request: operations::ListPets,
    ) -> impl Future<Output = Result<(), operations::ListPetsError>> + Send;
}

/// What a request presents: the parts of one security alternative of its operation; the others are `None`.
#[derive(Clone, Debug, Default)]
pub struct Presented {
    /// The credential of `Token`.
    pub token: Option<rt::auth::Secret>,
}

impl From<rt::auth::Credentials> for Presented {
    fn from(mut credentials: rt::auth::Credentials) -> Self {
        Self {
            token: credentials.take(&wire::TOKEN_SCHEME),
        }
    }
}

/// Decides who may call.
pub trait Authenticator: Send + Sync + 'static {
    /// Tells the caller of whom these are the credentials. The scopes that an operation asks for are compared afterwards.
    fn authenticate(
        &self,
        presented: Presented,
    ) -> impl Future<Output = Result<rt::auth::Caller, rt::auth::Denied>> + Send;
}

/// The API as a service: everything that the description says is enforced before a method runs.
pub fn service<H: Api, A: Authenticator>(
    handler: H,
    authenticator: A,
) -> rt::server::Service {
    rt::server::Service::new(&wire::API, Dispatch { handler, authenticator })
}

struct Dispatch<H, A> {
    handler: H,
    authenticator: A,
}

impl<H: Api, A: Authenticator> rt::server::Dispatch for Dispatch<H, A> {
    fn authenticate(
        &self,
        presented: rt::auth::Credentials,
    ) -> rt::BoxFuture<'_, Result<rt::auth::Caller, rt::auth::Denied>> {
        Box::pin(self.authenticator.authenticate(presented.into()))
    }

    fn dispatch(
        &self,
        operation: usize,
        request: rt::server::Request,
    ) -> rt::BoxFuture<'_, Result<rt::server::Answer, rt::server::Refusal>> {
        match operation {
            0 => {
                rt::server::handled(
                    request,
                    read_list_pets,
                    |input| Api::list_pets(&self.handler, input),
                    answer_list_pets,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_list_pets(
    _request: &rt::server::Request,
) -> Result<operations::ListPets, rt::server::Refusal> {
    Ok(operations::ListPets {})
}

fn answer_list_pets(
    outcome: Result<(), operations::ListPetsError>,
) -> rt::server::Answer {
    match outcome {
        Ok(()) => rt::server::Answer::empty(204),
        Err(error) => error.into(),
    }
}

impl From<operations::ListPetsError> for rt::server::Answer {
    fn from(error: operations::ListPetsError) -> Self {
        use operations::ListPetsError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
