use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `POST /pets`.
    ///
    /// From `#/paths/~1pets/post` of the description.
    fn add_pets(
        &self,
        request: operations::AddPets,
    ) -> impl Future<
        Output = Result<rt::Items<i64>, operations::AddPetsError>,
    > + Send;
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
                    read_add_pets,
                    |input| Api::add_pets(&self.handler, input),
                    answer_add_pets,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_add_pets(
    request: &rt::server::Request,
) -> Result<operations::AddPets, rt::server::Refusal> {
    Ok(operations::AddPets {
        body: request.items(&rt::Shape::Any)?.checked(),
    })
}

fn answer_add_pets(
    outcome: Result<rt::Items<i64>, operations::AddPetsError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::items(200, value, &rt::Shape::Any),
        Err(error) => error.into(),
    }
}

impl From<operations::AddPetsError> for rt::server::Answer {
    fn from(error: operations::AddPetsError) -> Self {
        use operations::AddPetsError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}

impl From<rt::StreamError> for operations::AddPetsError {
    fn from(error: rt::StreamError) -> Self {
        Self::Undocumented(error.into())
    }
}
