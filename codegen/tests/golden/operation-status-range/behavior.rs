//! A class of statuses is one outcome that keeps the status; a single status goes before its class.

use specwright_runtime::http::StatusCode;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-status-range/spec.yaml");

use std::sync::atomic::{AtomicUsize, Ordering};

use api::{CountPets, CountPetsError};

/// Answers in turn.
struct Handler(AtomicUsize);

impl api::server::Api for Handler {
    async fn count_pets(&self, _: CountPets) -> Result<i64, CountPetsError> {
        match self.0.fetch_add(1, Ordering::Relaxed) {
            0 => Ok(3),
            1 => Err(CountPetsError::NotFound),
            _ => Err(CountPetsError::ClientError(StatusCode::CONFLICT, "busy".to_owned())),
        }
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler(AtomicUsize::new(0)))).await;
    wire.client("a success", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().count_pets().await.unwrap(), 3);
    })
    .await;
    wire.client("another success", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().count_pets().await.unwrap(), 4);
    })
    .await;
    wire.client("a status of its own", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().count_pets().await.unwrap_err();
        assert_eq!(error.into_api().unwrap(), CountPetsError::NotFound);
    })
    .await;
    wire.client("a status of the class", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().count_pets().await.unwrap_err();
        assert_eq!(error.into_api().unwrap(), CountPetsError::ClientError(StatusCode::CONFLICT, "busy".to_owned()));
    })
    .await;
}
