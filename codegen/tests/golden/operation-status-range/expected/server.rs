use super::{operations, rt, wire};

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    fn count_pets(
        &self,
        request: operations::CountPets,
    ) -> impl Future<Output = Result<i64, operations::CountPetsError>> + Send;
}

/// The API as a service: everything that the description says is enforced before a method runs.
pub fn service<H: Api>(handler: H) -> rt::server::Service {
    rt::server::Service::new(&wire::API, Dispatch { handler })
}

struct Dispatch<H> {
    handler: H,
}

impl<H: Api> rt::server::Dispatch for Dispatch<H> {
    fn dispatch(
        &self,
        operation: usize,
        request: rt::server::Request,
    ) -> rt::BoxFuture<'_, Result<rt::server::Answer, rt::server::Refusal>> {
        match operation {
            0 => {
                rt::server::handled(
                    request,
                    read_count_pets,
                    |input| Api::count_pets(&self.handler, input),
                    answer_count_pets,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_count_pets(
    _request: &rt::server::Request,
) -> Result<operations::CountPets, rt::server::Refusal> {
    Ok(operations::CountPets {})
}

fn answer_count_pets(
    outcome: Result<i64, operations::CountPetsError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::typed(200, &value, &rt::Shape::Any),
        Err(error) => error.into(),
    }
}

impl From<operations::CountPetsError> for rt::server::Answer {
    fn from(error: operations::CountPetsError) -> Self {
        use operations::CountPetsError as Error;
        match error {
            Error::NotFound => rt::server::Answer::empty(404),
            Error::ClientError(status, value) => {
                rt::server::Answer::typed(status.as_u16(), &value, &rt::Shape::Any)
            }
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
