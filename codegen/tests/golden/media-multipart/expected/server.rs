use super::{operations, rt, wire};
use super::types;

/// The operations of Api.
pub trait Api: Send + Sync + 'static {
    /// `POST /pets`.
    ///
    /// From `#/paths/~1pets/post` of the description.
    fn upload(
        &self,
        request: operations::Upload,
    ) -> impl Future<Output = Result<String, operations::UploadError>> + Send;
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
                    read_upload,
                    |input| Api::upload(&self.handler, input),
                    answer_upload,
                )
            }
            _ => rt::server::no_such_operation(),
        }
    }
}

fn read_upload(
    request: &rt::server::Request,
) -> Result<operations::Upload, rt::server::Refusal> {
    let input = operations::Upload {
        body: request.parts()?,
    };
    request.check(&input)?;
    Ok(input)
}

fn answer_upload(
    outcome: Result<String, operations::UploadError>,
) -> rt::server::Answer {
    match outcome {
        Ok(value) => rt::server::Answer::typed(200, &value, &rt::Shape::Text),
        Err(error) => error.into(),
    }
}

impl From<operations::UploadError> for rt::server::Answer {
    fn from(error: operations::UploadError) -> Self {
        use operations::UploadError as Error;
        match error {
            Error::Undocumented(reply) => reply.into(),
        }
    }
}

impl From<rt::StreamError> for operations::UploadError {
    fn from(error: rt::StreamError) -> Self {
        Self::Undocumented(error.into())
    }
}
