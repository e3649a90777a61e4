use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `POST /pets`.
    ///
    /// From `#/paths/~1pets/post` of the description.
    fn create_pet(
        &self,
        request: operations::CreatePet,
    ) -> impl Future<
        Output = Result<operations::CreatePetOkContent, operations::CreatePetError>,
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
                    read_create_pet,
                    |input| Api::create_pet(&self.handler, input),
                    answer_create_pet,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_create_pet(
    request: &rt::server::Request,
) -> Result<operations::CreatePet, rt::server::Refusal> {
    Ok(operations::CreatePet {
        body: if request.carries(wire::CREATE_PET_CONTENT_JSON) {
            operations::CreatePetContent::Json(request.body(&rt::Shape::Any)?)
        } else {
            operations::CreatePetContent::Plain(request.body(&rt::Shape::Text)?)
        },
    })
}

fn answer_create_pet(
    outcome: Result<operations::CreatePetOkContent, operations::CreatePetError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => {
            match value {
                operations::CreatePetOkContent::Json(value) => {
                    rt::server::Answer::typed(200, &value, &rt::Shape::Any)
                        .of(wire::CREATE_PET_OK_CONTENT_JSON)
                }
                operations::CreatePetOkContent::Csv(value) => {
                    rt::server::Answer::typed(200, &value, &rt::Shape::Text)
                        .of(wire::CREATE_PET_OK_CONTENT_CSV)
                }
            }
        }
        Err(error) => error.into(),
    }
}

impl From<operations::CreatePetError> for rt::server::Answer {
    fn from(error: operations::CreatePetError) -> Self {
        use operations::CreatePetError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
