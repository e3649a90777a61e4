//! Objects and lists within an object of `style: deepObject`, which the specification leaves undefined: brackets within brackets.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-deep-object-nested/spec.yaml");

samples!(Filter);

use api::{Filter, ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request, input());
        Ok(())
    }
}

fn input() -> ListPets {
    let filter = serde_json::json!({
        "ids": [1, 2],
        "born": {"after": "2020-01-02"},
        "toys": [{"name": "ball"}, {"name": "a&b"}],
        "tags": {"size": "small"},
    });
    let filter: Filter = serde_json::from_value(filter).unwrap();
    ListPets { filter: Some(filter), expand: Some(vec!["owner".to_owned(), "toys".to_owned()]) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("values in values", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let ListPets { filter, expand } = input();
        client.api().list_pets().filter(filter.unwrap()).expand(expand.unwrap()).await.unwrap();
    })
    .await;
}
