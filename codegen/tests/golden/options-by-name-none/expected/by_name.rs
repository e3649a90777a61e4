use super::wire::*;
use super::{client, operations, rt, server, wire};
use super::types;

/// The operations, with the JSON Schemas of their arguments.
pub static API: rt::by_name::Api = rt::by_name::Api {
    operations: &[],
    definitions: &[],
};

/// Calls the operation of this id. Arguments are by the names of parameters (`query.id` where several have one), the body is
/// `body`; `header.Content-Type` and `header.Accept` choose media types.
pub fn call<'a>(
    client: &'a client::Client,
    id: &str,
    arguments: &rt::Json,
) -> rt::BoxFuture<'a, rt::by_name::Called> {
    call_within(client, id, arguments, rt::by_name::Limits::default())
}

/// As [`call`], with other limits for bodies in pieces.
pub fn call_within<'a>(
    client: &'a client::Client,
    id: &str,
    arguments: &rt::Json,
    limits: rt::by_name::Limits,
) -> rt::BoxFuture<'a, rt::by_name::Called> {
    let (place, asked) = match rt::by_name::ask(&API, id, arguments, limits) {
        Ok(asked) => asked,
        Err(failure) => return Box::pin(std::future::ready(Err(failure))),
    };
    match place {
        _ => rt::by_name::no_such_operation(id),
    }
}

/// A server that answers what the fixtures say, else an example of the description, else values made to fit it. Whatever the
/// description says is enforced; any credentials are as good as others, unless the fixtures say whom to let in.
pub fn mock(
    fixtures: rt::by_name::Fixtures,
) -> Result<rt::server::Service, rt::by_name::WrongFixtures> {
    let fixtures = fixtures.of(&API)?;
    Ok(rt::server::Service::new(&wire::API, Mock { fixtures }))
}

struct Mock {
    fixtures: rt::by_name::Fixtures,
}

impl rt::server::Dispatch for Mock {
    fn authenticate(
        &self,
        presented: rt::auth::Credentials,
    ) -> rt::BoxFuture<'_, Result<rt::auth::Caller, rt::auth::Denied>> {
        self.fixtures.authenticate(presented)
    }

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
