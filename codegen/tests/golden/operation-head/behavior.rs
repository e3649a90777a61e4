//! An answer to HEAD has the headers of the description and no body, whatever the description says of one.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-head/spec.yaml");

use api::{ListToys, ListToysError, ListToysOk, PeekPets, PeekPetsError, PeekPetsOk};

/// Has pets once.
struct Handler(AtomicBool);

impl api::server::Api for Handler {
    async fn peek_pets(&self, _: PeekPets) -> Result<PeekPetsOk, PeekPetsError> {
        if self.0.swap(true, Ordering::Relaxed) { Err(PeekPetsError::NotFound) } else { Ok(pets()) }
    }

    async fn list_toys(&self, _: ListToys) -> Result<ListToysOk, ListToysError> {
        Ok(ListToysOk { e_tag: "\"8\"".to_owned(), body: vec!["bal".to_owned()] })
    }
}

fn pets() -> PeekPetsOk {
    PeekPetsOk { e_tag: "\"7\"".to_owned() }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler(AtomicBool::new(false)))).await;
    for name in ["the headers alone", "a server that tells type and length"] {
        wire.client(name, async |url| {
            let client = api::Client::builder(url).build().unwrap();
            assert_eq!(client.api().peek_pets().await.unwrap(), pets());
        })
        .await;
    }
    wire.client("those of an error", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().peek_pets().await.unwrap_err().into_api().unwrap(), PeekPetsError::NotFound);
    })
    .await;
}
