//! `style: deepObject`: each member is a parameter.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-deep-object/spec.yaml");

samples!(Color);

use api::{Color, Paint, PaintError};

struct Handler;

impl api::server::Api for Handler {
    async fn paint(&self, request: Paint) -> Result<(), PaintError> {
        assert_eq!(request.color, color());
        Ok(())
    }
}

fn color() -> Color {
    Color { r: 100, g: None, name: Some("a&b".to_owned()) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("an object", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().paint(color()).await.unwrap();
    })
    .await;
}
