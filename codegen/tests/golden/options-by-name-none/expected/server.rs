use super::{operations, rt, wire};
use super::types;

/// The API as a service: everything that the description says is enforced before a method runs.
pub fn service<H: Send + Sync + 'static>(handler: H) -> rt::server::Service {
    rt::server::Service::new(&wire::API, Dispatch { handler })
}

struct Dispatch<H> {
    handler: H,
}

impl<H: Send + Sync + 'static> rt::server::Dispatch for Dispatch<H> {
    fn dispatch(
        &self,
        operation: usize,
        request: rt::server::Request,
    ) -> rt::BoxFuture<'_, Result<rt::server::Answer, rt::server::Refusal>> {
        match operation {
            _ => rt::server::no_such_operation(),
        }
    }
}
