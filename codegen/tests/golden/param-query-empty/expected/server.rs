use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    fn find_pets(
        &self,
        request: operations::FindPets,
    ) -> impl Future<Output = Result<(), operations::FindPetsError>> + Send;

    /// `POST /pets`.
    ///
    /// From `#/paths/~1pets/post` of the description.
    fn add_pet(
        &self,
        request: operations::AddPet,
    ) -> impl Future<Output = Result<(), operations::AddPetError>> + Send;
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
                    read_find_pets,
                    |input| Api::find_pets(&self.handler, input),
                    answer_find_pets,
                )
            }
            1 => {
                rt::server::handled(
                    request,
                    read_add_pet,
                    |input| Api::add_pet(&self.handler, input),
                    answer_add_pet,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_find_pets(
    request: &rt::server::Request,
) -> Result<operations::FindPets, rt::server::Refusal> {
    let tags = request.composite_or(&wire::FIND_PETS_TAGS, "[]");
    let near = request.composite_or(&wire::FIND_PETS_NEAR, "{}");
    let ids = request.required_composite(&wire::FIND_PETS_IDS);
    let more = request.composite(&wire::FIND_PETS_MORE);
    rt::server::all(
        &[
            tags.as_ref().err(),
            near.as_ref().err(),
            ids.as_ref().err(),
            more.as_ref().err(),
        ],
    )?;
    let input = operations::FindPets {
        tags: tags?,
        near: near?,
        ids: ids?,
        more: more?,
    };
    request.check(&input)?;
    Ok(input)
}

fn answer_find_pets(
    outcome: Result<(), operations::FindPetsError>,
) -> rt::server::Answer {
    match outcome {
        Ok(()) => rt::server::Answer::empty(204),
        Err(error) => error.into(),
    }
}

impl From<operations::FindPetsError> for rt::server::Answer {
    fn from(error: operations::FindPetsError) -> Self {
        use operations::FindPetsError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}

fn read_add_pet(
    request: &rt::server::Request,
) -> Result<operations::AddPet, rt::server::Refusal> {
    let input = operations::AddPet {
        body: request.body(&wire::ADD_PET_BODY_SHAPE)?,
    };
    request.check(&input)?;
    Ok(input)
}

fn answer_add_pet(
    outcome: Result<(), operations::AddPetError>,
) -> rt::server::Answer {
    match outcome {
        Ok(()) => rt::server::Answer::empty(204),
        Err(error) => error.into(),
    }
}

impl From<operations::AddPetError> for rt::server::Answer {
    fn from(error: operations::AddPetError) -> Self {
        use operations::AddPetError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
