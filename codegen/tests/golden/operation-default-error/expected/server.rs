use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `GET /pets/{id}`.
    ///
    /// From `#/paths/~1pets~1{id}/get` of the description.
    fn get_pet(
        &self,
        request: operations::GetPet,
    ) -> impl Future<Output = Result<String, operations::GetPetError>> + Send;
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
                    read_get_pet,
                    |input| Api::get_pet(&self.handler, input),
                    answer_get_pet,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_get_pet(
    request: &rt::server::Request,
) -> Result<operations::GetPet, rt::server::Refusal> {
    Ok(operations::GetPet {
        id: request.required(&wire::GET_PET_ID)?,
    })
}

fn answer_get_pet(
    outcome: Result<String, operations::GetPetError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::typed(200, &value, &rt::Shape::Any),
        Err(error) => error.into(),
    }
}

impl From<operations::GetPetError> for rt::server::Answer {
    fn from(error: operations::GetPetError) -> Self {
        use operations::GetPetError as Error;
        match error {
            Error::NotFound => rt::server::Answer::empty(404),
            Error::Default(status, value) => {
                rt::server::Answer::typed(status.as_u16(), &value, &rt::Shape::Any)
            }
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
