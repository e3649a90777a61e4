//! Maps: elements called like their keys, within an element or, with `nodeType: none`, beside the members; lists of lists.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-map/spec.yaml");

samples!(Stock, BoxSchema = "Box");

use api::{BoxSchema, Echo, EchoError, Stock};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Stock, EchoError> {
        Ok(request.body)
    }
}

fn stock() -> Stock {
    let colors = vec!["red".to_owned(), "blue".to_owned()];
    Stock::default()
        .with_counts([("apples".to_owned(), 3), ("red pears".to_owned(), 4)].into())
        .with_boxes([("big".to_owned(), BoxSchema { width: Some(9), colors: Some(colors) })].into())
        .with_rows(vec![vec![1, 2], vec![3]])
        .with_labels([("note".to_owned(), "fragile".to_owned())].into())
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a stock", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&stock()).await.unwrap(), stock());
    })
    .await;
}
