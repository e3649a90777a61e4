//! `default` is an error with its status; a documented one goes before it.

use specwright_runtime::http::StatusCode;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-default-error/spec.yaml");

samples!(Fault);

use api::{Fault, GetPet, GetPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn get_pet(&self, request: GetPet) -> Result<String, GetPetError> {
        match request.id {
            1 => Ok("Rex".to_owned()),
            2 => Err(GetPetError::NotFound),
            _ => Err(GetPetError::Default(StatusCode::IM_A_TEAPOT, Fault { text: "no pets here".to_owned() })),
        }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().get_pet(1).await.unwrap(), "Rex");
    })
    .await;
    wire.client("a documented error", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().get_pet(2).await.unwrap_err();
        assert_eq!(error.into_api().unwrap(), GetPetError::NotFound);
    })
    .await;
    wire.client("any other error", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().get_pet(3).await.unwrap_err();
        let expected = GetPetError::Default(StatusCode::IM_A_TEAPOT, Fault { text: "no pets here".to_owned() });
        assert_eq!(error.into_api().unwrap(), expected);
    })
    .await;
}
