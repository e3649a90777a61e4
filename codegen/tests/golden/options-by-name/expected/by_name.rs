use super::wire::*;
use super::{client, operations, rt, server, wire};
use super::types;

/// The operations, with the JSON Schemas of their arguments.
pub static API: rt::by_name::Api = rt::by_name::Api {
    operations: &[
        rt::by_name::Operation {
            operation: &wire::PUT_PET,
            parameters: &[
                ("path.id", &wire::PUT_PET_ID),
                ("query.id", &wire::PUT_PET_ID_QUERY),
                ("limit", &wire::PUT_PET_LIMIT),
            ],
            body: &[
                rt::by_name::Content {
                    media: &[rt::Media::json("application/json")],
                    shape: &rt::Shape::Any,
                    event_data: false,
                },
            ],
            answers: &[
                rt::by_name::Answer {
                    statuses: (200, 200),
                    headers: &[&wire::PUT_PET_OK_X_VERSION],
                    contents: &[
                        rt::by_name::Content {
                            media: &[rt::Media::json("application/json")],
                            shape: &rt::Shape::Any,
                            event_data: false,
                        },
                    ],
                },
                rt::by_name::Answer {
                    statuses: (404, 404),
                    headers: &[],
                    contents: &[],
                },
            ],
            arguments: "{\"type\":\"object\",\"properties\":{\"path.id\":{\"type\":\"integer\"},\"query.id\":{\"type\":\"string\"},\"limit\":{\"type\":\"integer\",\"maximum\":100,\"default\":20},\"body\":{\"$ref\":\"#/$defs/Pet\"}},\"required\":[\"path.id\",\"body\"],\"additionalProperties\":false}",
            uses: &[0],
            samples: &[
                rt::by_name::Sample {
                    status: 200,
                    headers: &[("X-Version", "26")],
                    media: Some("application/json"),
                    body: Some("{\"name\":\"Rex\",\"age\":3}"),
                },
                rt::by_name::Sample {
                    status: 404,
                    headers: &[],
                    media: None,
                    body: None,
                },
            ],
        },
    ],
    definitions: &[
        rt::by_name::Definition {
            name: "Pet",
            schema: "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":2},\"age\":{\"type\":\"integer\"}},\"required\":[\"name\"]}",
            uses: &[],
        },
    ],
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
        0 => Box::pin(call_put_pet(client, asked)),
        _ => rt::by_name::no_such_operation(id),
    }
}

async fn call_put_pet(
    client: &client::Client,
    asked: rt::by_name::Asked,
) -> rt::by_name::Called {
    let input = server::read_put_pet(asked.request())?;
    let call = client.api().put_pet(input.id, &input.body);
    let call = match input.id_query {
        Some(value) => call.id_query(value),
        None => call,
    };
    let call = match asked.request().parameter::<i64>(&wire::PUT_PET_LIMIT)? {
        Some(value) => call.limit(value),
        None => call,
    };
    let client::PutPet { call } = call.with(asked.options());
    let reply = call.send().await?;
    let head = reply.head();
    let outcome = client::PutPet::outcome(reply);
    asked.tell(head, outcome, server::answer_put_pet).await
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
            0 => Box::pin(mock_put_pet(&self.fixtures, request)),
            _ => rt::server::no_such_operation(),
        }
    }
}

async fn mock_put_pet(
    fixtures: &rt::by_name::Fixtures,
    request: rt::server::Request,
) -> Result<rt::server::Answer, rt::server::Refusal> {
    let operation = &API.operations[0];
    let input = server::read_put_pet(&request)?;
    let sent = {
        let body = &input.body;
        rt::by_name::Sent::new().body(body, &rt::Shape::Any)
    };
    let (reply, _rest) = rt::by_name::mocked(fixtures, operation, &request, sent)
        .await?;
    rt::by_name::answered(
        operation,
        client::PutPet::outcome(reply),
        server::answer_put_pet,
    )
}
