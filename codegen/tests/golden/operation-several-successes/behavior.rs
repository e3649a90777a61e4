//! Several successes are an enum.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/operation-several-successes/spec.yaml");

use std::sync::atomic::{AtomicUsize, Ordering};

use api::{CreatePet, CreatePetError, CreatePetOutcome};

/// Answers in turn.
struct Handler(AtomicUsize);

impl api::server::Api for Handler {
    async fn create_pet(&self, _: CreatePet) -> Result<CreatePetOutcome, CreatePetError> {
        Ok(match self.0.fetch_add(1, Ordering::Relaxed) {
            0 => CreatePetOutcome::Ok("Rex".to_owned()),
            1 => CreatePetOutcome::Created,
            _ => CreatePetOutcome::Accepted,
        })
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler(AtomicUsize::new(0)))).await;
    let outcomes = [
        ("it was there already", CreatePetOutcome::Ok("Rex".to_owned())),
        ("created", CreatePetOutcome::Created),
        ("later", CreatePetOutcome::Accepted),
    ];
    for (name, expected) in outcomes {
        wire.client(name, async |url| {
            let client = api::Client::builder(url).build().unwrap();
            assert_eq!(client.api().create_pet().await.unwrap(), expected);
        })
        .await;
    }
}
