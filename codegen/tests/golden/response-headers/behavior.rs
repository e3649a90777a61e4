//! Headers of a success and of an error are members beside the body.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/response-headers/spec.yaml");

use api::{ListPets, ListPetsError, ListPetsOk, ListPetsTooManyRequests};

/// Answers once.
struct Handler(AtomicBool);

impl api::server::Api for Handler {
    async fn list_pets(&self, _: ListPets) -> Result<ListPetsOk, ListPetsError> {
        if self.0.swap(true, Ordering::Relaxed) { Err(busy()) } else { Ok(some()) }
    }
}

fn some() -> ListPetsOk {
    ListPetsOk { x_total: 2, x_next: Some("/pets?from=1".to_owned()), body: vec!["Rex".to_owned()] }
}

fn busy() -> ListPetsError {
    ListPetsError::TooManyRequests(ListPetsTooManyRequests { retry_after: 60 })
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler(AtomicBool::new(false)))).await;
    wire.client("a success", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().list_pets().await.unwrap(), some());
    })
    .await;
    wire.client("an error", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().list_pets().await.unwrap_err();
        assert_eq!(error.into_api().unwrap(), busy());
    })
    .await;
    wire.client("without the optional header", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().list_pets().await.unwrap(), ListPetsOk { x_next: None, ..some() });
    })
    .await;
}
