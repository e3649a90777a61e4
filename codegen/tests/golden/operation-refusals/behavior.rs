//! Whatever the description says is enforced before a method runs, and each refusal says what is wrong and where.

use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::server::Limits;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-refusals/spec.yaml", no_client);

samples!(Pet);

use api::server::{Authenticator, Presented};
use api::{GetPet, GetPetError, Pet, PutPet, PutPetError};

/// Nothing that is refused comes here.
struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<Pet, PutPetError> {
        panic!("{request:?}")
    }

    async fn get_pet(&self, request: GetPet) -> Result<Pet, GetPetError> {
        panic!("{request:?}")
    }
}

struct Accounts;

impl Authenticator for Accounts {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        let token = presented.token.ok_or_else(|| Denied::unauthenticated("a token is needed"))?;
        match () {
            () if token == "good" => Ok(Caller::new("good")),
            () if token == "weak" => Err(Denied::forbidden("this token may not")),
            () => Err(Denied::unauthenticated("the token is not known here")),
        }
    }
}

#[tokio::test]
async fn each_refusal_is_as_on_the_wire() {
    let service = api::server::service(Handler, Accounts).limits(Limits::default().body(100));
    Wire::read(include_str!("wire.txt")).server(service).await;
}
