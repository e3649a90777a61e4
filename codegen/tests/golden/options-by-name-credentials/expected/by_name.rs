use super::wire::*;
use super::{client, operations, rt, server, wire};

/// The operations, with the JSON Schemas of their arguments.
pub static API: rt::by_name::Api = rt::by_name::Api {
    operations: &[
        rt::by_name::Operation {
            operation: &wire::DELETE_PETS,
            parameters: &[("limit", &wire::DELETE_PETS_LIMIT)],
            body: &[],
            answers: &[
                rt::by_name::Answer {
                    statuses: (204, 204),
                    headers: &[],
                    contents: &[],
                },
            ],
            arguments: "{\"type\":\"object\",\"properties\":{\"limit\":{\"type\":\"integer\",\"default\":20}},\"additionalProperties\":false}",
            uses: &[],
            samples: &[
                rt::by_name::Sample {
                    status: 204,
                    headers: &[],
                    media: None,
                    body: None,
                },
            ],
        },
    ],
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
        0 => Box::pin(call_delete_pets(client, asked)),
        _ => rt::by_name::no_such_operation(id),
    }
}

async fn call_delete_pets(
    client: &client::Client,
    asked: rt::by_name::Asked,
) -> rt::by_name::Called {
    let _input = server::read_delete_pets(asked.request())?;
    let call = client.api().delete_pets();
    let call = match asked.request().parameter::<i64>(&wire::DELETE_PETS_LIMIT)? {
        Some(value) => call.limit(value),
        None => call,
    };
    let client::DeletePets { call } = call.with(asked.options());
    let reply = call.send().await?;
    let head = reply.head();
    let outcome = client::DeletePets::outcome(reply);
    asked.tell(head, outcome, server::answer_delete_pets).await
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
            0 => Box::pin(mock_delete_pets(&self.fixtures, request)),
            _ => rt::server::no_such_operation(),
        }
    }
}

async fn mock_delete_pets(
    fixtures: &rt::by_name::Fixtures,
    request: rt::server::Request,
) -> Result<rt::server::Answer, rt::server::Refusal> {
    let operation = &API.operations[0];
    let _input = server::read_delete_pets(&request)?;
    let sent = rt::by_name::Sent::new();
    let (reply, _rest) = rt::by_name::mocked(fixtures, operation, &request, sent)
        .await?;
    rt::by_name::answered(
        operation,
        client::DeletePets::outcome(reply),
        server::answer_delete_pets,
    )
}
