//! A parameter with a default is a plain value to the server, and still a choice to the client.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-default/spec.yaml");

samples!(Order);

use api::{ListPets, ListPetsError, Order};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<String, ListPetsError> {
        let ListPets { limit, sort, tags, x_day, theme, kind } = request;
        Ok(format!("{limit} {sort} {tags:?} {x_day} {theme} {kind:?}"))
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("nothing but what is required", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().list_pets("cat").await.unwrap(), r#"20 up ["a", "b"] 2026-11-26 dark "cat""#);
    })
    .await;
    wire.client("all of them", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let call = client.api().list_pets("cat").limit(3).sort(Order::Down).tags(vec!["x".to_owned()]);
        let answer = call.x_day("2026-01-01".parse().unwrap()).theme("light").await.unwrap();
        assert_eq!(answer, r#"3 down ["x"] 2026-01-01 light "cat""#);
    })
    .await;
}
