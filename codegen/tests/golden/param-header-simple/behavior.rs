//! `style: simple` in header: a text, a list and an object, the latter two also with `explode: true`.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-header-simple/spec.yaml");

samples!(Color);

use api::{Color, Paint, PaintError};

struct Handler;

impl api::server::Api for Handler {
    async fn paint(&self, request: Paint) -> Result<(), PaintError> {
        assert_eq!((request.list, request.lists), (Some(list()), Some(list())));
        assert_eq!((request.object, request.objects), (Some(rgb()), Some(rgb())));
        assert!(["blue", "a b; c"].contains(&&*request.value.unwrap()));
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
    wire.client("every form", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().paint().value("blue").list(list()).object(rgb()).lists(list()).objects(rgb()).await.unwrap();
    })
    .await;
    wire.client("signs that mean something here", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().paint().value("a b; c").list(list()).object(rgb()).lists(list()).objects(rgb()).await.unwrap();
    })
    .await;
}
