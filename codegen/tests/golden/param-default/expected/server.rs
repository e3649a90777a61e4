use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `GET /pets`.
    ///
    /// From `#/paths/~1pets/get` of the description.
    fn list_pets(
        &self,
        request: operations::ListPets,
    ) -> impl Future<Output = Result<String, operations::ListPetsError>> + Send;
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
    request: &rt::server::Request,
) -> Result<operations::ListPets, rt::server::Refusal> {
    let limit = request.parameter(&wire::LIST_PETS_LIMIT);
    let sort = request.parameter(&wire::LIST_PETS_SORT);
    let tags = request.composite(&wire::LIST_PETS_TAGS);
    let x_day = request.parameter(&wire::LIST_PETS_X_DAY);
    let theme = request.parameter(&wire::LIST_PETS_THEME);
    let kind = request.required(&wire::LIST_PETS_KIND);
    rt::server::all(
        &[
            limit.as_ref().err(),
            sort.as_ref().err(),
            tags.as_ref().err(),
            x_day.as_ref().err(),
            theme.as_ref().err(),
            kind.as_ref().err(),
        ],
    )?;
    let input = operations::ListPets {
        limit: limit?.unwrap_or(20),
        sort: sort?.unwrap_or(types::Order::Up),
        tags: tags?.unwrap_or_else(|| vec!["a".to_owned(), "b".to_owned()]),
        x_day: x_day?.unwrap_or_else(|| rt::literal("2026-11-26")),
        theme: theme?.unwrap_or_else(|| "dark".to_owned()),
        kind: kind?,
    };
    request.check(&input)?;
    Ok(input)
}

fn answer_list_pets(
    outcome: Result<String, operations::ListPetsError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::typed(200, &value, &rt::Shape::Text),
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
