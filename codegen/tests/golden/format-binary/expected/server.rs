use super::{operations, rt, wire};

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `PUT /picture`.
    ///
    /// From `#/paths/~1picture/put` of the description.
    fn put_picture(
        &self,
        request: operations::PutPicture,
    ) -> impl Future<
        Output = Result<rt::Octets, operations::PutPictureError>,
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
                    read_put_picture,
                    |input| Api::put_picture(&self.handler, input),
                    answer_put_picture,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_put_picture(
    request: &rt::server::Request,
) -> Result<operations::PutPicture, rt::server::Refusal> {
    Ok(operations::PutPicture {
        body: request.octets()?,
    })
}

fn answer_put_picture(
    outcome: Result<rt::Octets, operations::PutPictureError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::octets(200, value),
        Err(error) => error.into(),
    }
}

impl From<operations::PutPictureError> for rt::server::Answer {
    fn from(error: operations::PutPictureError) -> Self {
        use operations::PutPictureError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}

impl From<rt::StreamError> for operations::PutPictureError {
    fn from(error: rt::StreamError) -> Self {
        Self::Undocumented(error.into())
    }
}
