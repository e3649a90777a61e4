//! `null`: `xsi:nil` for an element, no attribute for an attribute.

use specwright_runtime::field::Field;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-null/spec.yaml");

samples!(Product);

use api::{Echo, EchoError, Product, ProductRelated};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Product, EchoError> {
        Ok(request.body)
    }
}

fn nulls() -> Product {
    Product::new(None, "Thing", None)
}

fn values() -> Product {
    let related = ProductRelated { id: Some(3) };
    Product { rating: Some("good".to_owned()), price: Field::Value(9.5), ..Product::new(Some(42.5), "Thing", Some(related)) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("nulls", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&nulls()).await.unwrap(), nulls());
    })
    .await;
    wire.client("values", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&values()).await.unwrap(), values());
    })
    .await;
}
