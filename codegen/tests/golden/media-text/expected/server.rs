use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `POST /pets`.
    ///
    /// From `#/paths/~1pets/post` of the description.
    fn echo(
        &self,
        request: operations::Echo,
    ) -> impl Future<Output = Result<types::Pet, operations::EchoError>> + Send;
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
                    read_echo,
                    |input| Api::echo(&self.handler, input),
                    answer_echo,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_echo(
    request: &rt::server::Request,
) -> Result<operations::Echo, rt::server::Refusal> {
    Ok(operations::Echo {
        body: request.body(&rt::Shape::Text)?,
    })
}

fn answer_echo(
    outcome: Result<types::Pet, operations::EchoError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::typed(200, &value, &rt::Shape::Text),
        Err(error) => error.into(),
    }
}

impl From<operations::EchoError> for rt::server::Answer {
    fn from(error: operations::EchoError) -> Self {
        use operations::EchoError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}
