//! Lists and objects within an exploded `form`, which the specification leaves undefined: names repeated, and brackets.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-form-nested/spec.yaml");

samples!(Filter, Tag);

use api::{Filter, ListPets, ListPetsError, Tag};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request, input());
        Ok(())
    }
}

fn input() -> ListPets {
    let tag = |key: &str| Tag { key: Some(key.to_owned()), value: None };
    let last = Tag { key: None, value: Some("c&d".to_owned()) };
    let filter = Filter { ids: Some(vec![1, 2]), tag: Some(tag("a")) };
    ListPets { filter: Some(filter), tags: Some(vec![tag("b"), last]) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("values in values", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let ListPets { filter, tags } = input();
        client.api().list_pets().filter(filter.unwrap()).tags(tags.unwrap()).await.unwrap();
    })
    .await;
}
