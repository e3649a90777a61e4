//! JSON lines are a stream of items, each typed and checked.

use specwright_runtime::client::Error;
use specwright_runtime::stream::{Items, StreamErrorKind};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-json-lines/spec.yaml");

samples!(Pet);

use api::{AddPets, AddPetsError, Pet};

struct Handler;

impl api::server::Api for Handler {
    async fn add_pets(&self, mut request: AddPets) -> Result<Items<i64>, AddPetsError> {
        let mut lengths = Vec::new();
        while let Some(pet) = request.body.next().await {
            lengths.push(pet?.name.len() as i64);
        }
        Ok(lengths.into())
    }
}

fn pets() -> Vec<Pet> {
    ["Rex", "Adam"].map(|name| Pet { name: name.to_owned() }).into()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("two pets", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let mut lengths = client.api().add_pets(pets()).await.unwrap();
        assert_eq!(lengths.next().await.unwrap().unwrap(), 3);
        assert_eq!(lengths.collect(10).await.unwrap(), [4]);
    })
    .await;
    wire.client("an answer with a wrong line", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let mut lengths = client.api().add_pets(pets()).await.unwrap();
        assert_eq!(lengths.next().await.unwrap().unwrap(), 3);
        let error = lengths.next().await.unwrap().unwrap_err();
        assert_eq!((error.kind(), error.index(), error.line()), (StreamErrorKind::Item, Some(1), Some(3)));
        assert_eq!(error.bytes(), "\"four\"\n");
        assert!(Error::<AddPetsError>::from(error).to_string().contains("item 1, which begins on line 3"));
        assert_eq!(lengths.next().await.unwrap().unwrap(), 5);
        assert!(lengths.next().await.is_none());
    })
    .await;
}
