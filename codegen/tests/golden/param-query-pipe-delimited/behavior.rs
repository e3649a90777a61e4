//! `style: pipeDelimited`, which explodes nothing.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-query-pipe-delimited/spec.yaml");

samples!(Color);

use api::{Color, Paint, PaintError};

struct Handler;

impl api::server::Api for Handler {
    async fn paint(&self, request: Paint) -> Result<(), PaintError> {
        assert_eq!((request.list, request.object), (Some(list()), Some(rgb())));
        Ok(())
    }
}

fn rgb() -> Color {
    Color { r: Some(100), g: Some(200), b: Some(150) }
}

fn list() -> Vec<String> {
    ["blue", "black", "brown"].map(str::to_owned).to_vec()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a list and an object", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().paint().list(list()).object(rgb()).await.unwrap();
    })
    .await;
}
