use super::{operations, rt, wire};

/// Everything that is sold.
pub trait PetStore: Send + Sync + 'static {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    fn list_pets(
        &self,
        request: operations::ListPets,
    ) -> impl Future<Output = Result<(), operations::ListPetsError>> + Send;
}

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `GET /health`.
    ///
    /// From `#/paths/~1health/get` of the description.
    fn health(
        &self,
        request: operations::Health,
    ) -> impl Future<Output = Result<(), operations::HealthError>> + Send;
}

/// The API as a service: everything that the description says is enforced before a method runs.
pub fn service<H: PetStore + Api>(handler: H) -> rt::server::Service {
    rt::server::Service::new(&wire::API, Dispatch { handler })
}

struct Dispatch<H> {
    handler: H,
}

impl<H: PetStore + Api> rt::server::Dispatch for Dispatch<H> {
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
                    |input| PetStore::list_pets(&self.handler, input),
                    answer_list_pets,
                )
            }
            1 => {
                rt::server::handled(
                    request,
                    read_health,
                    |input| Api::health(&self.handler, input),
                    answer_health,
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

fn read_health(
    _request: &rt::server::Request,
) -> Result<operations::Health, rt::server::Refusal> {
    Ok(operations::Health {})
}

fn answer_health(
    outcome: Result<(), operations::HealthError>,
) -> rt::server::Answer {
    match outcome {
        Ok(()) => rt::server::Answer::empty(204),
        Err(error) => error.into(),
    }
}

impl From<operations::HealthError> for rt::server::Answer {
    fn from(error: operations::HealthError) -> Self {
        use operations::HealthError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
