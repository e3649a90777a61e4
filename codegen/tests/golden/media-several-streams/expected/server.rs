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
    ) -> impl Future<
        Output = Result<operations::EchoOutcome, operations::EchoError>,
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
        body: if request.media().is_none() {
            None
        } else {
            Some(
                if request.carries(wire::ECHO_CONTENT_JSON) {
                    operations::EchoContent::Json(request.body(&rt::Shape::Any)?)
                } else if request.carries(wire::ECHO_CONTENT_X_NDJSON) {
                    operations::EchoContent::XNdjson(request.items(&rt::Shape::Any)?)
                } else {
                    operations::EchoContent::OctetStream(request.octets()?)
                },
            )
        },
    })
}

fn answer_echo(
    outcome: Result<operations::EchoOutcome, operations::EchoError>,
) -> rt::server::Answer {
    match outcome {
        Ok(operations::EchoOutcome::Ok(value)) => {
            let header_0 = value.x_kind;
            let answer = {
                let value = value.body;
                match value {
                    operations::EchoOkContent::Json(value) => {
                        rt::server::Answer::typed(200, &value, &rt::Shape::Any)
                            .of(wire::ECHO_OK_CONTENT_JSON)
                    }
                    operations::EchoOkContent::XNdjson(value) => {
                        rt::server::Answer::items(200, value, &rt::Shape::Any)
                            .of(wire::ECHO_OK_CONTENT_X_NDJSON)
                    }
                    operations::EchoOkContent::OctetStream(value) => {
                        rt::server::Answer::octets(200, value)
                            .of(wire::ECHO_OK_CONTENT_OCTET_STREAM)
                    }
                }
            };
            answer.with(&wire::ECHO_OK_X_KIND, &header_0)
        }
        Ok(operations::EchoOutcome::Created) => rt::server::Answer::empty(201),
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

impl From<rt::StreamError> for operations::EchoError {
    fn from(error: rt::StreamError) -> Self {
        Self::Undocumented(error.into())
    }
}
