//! Parameters have the types of their schemas; the required ones are arguments.

use specwright_runtime::date_time::DateTime;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-types/spec.yaml");

samples!(State);

use api::{ListPets, ListPetsError, State};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        if request.sold.is_some() {
            let expected =
                ListPets { top: 10, sold: Some(false), max: Some(0.5), since: Some(since()), state: Some(State::Gone) };
            assert_eq!(request, expected);
        }
        Ok(())
    }
}

fn since() -> DateTime {
    "2026-11-23T21:08:00+01:00".parse().unwrap()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("all of them", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets(10).sold(false).max(0.5).since(since()).state(State::Gone).await.unwrap();
    })
    .await;
    wire.client("the required one", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().list_pets(-1).await.unwrap();
    })
    .await;
}
