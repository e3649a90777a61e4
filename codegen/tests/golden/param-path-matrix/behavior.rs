//! `style: matrix` in path: a text, a list and an object, the latter two also with `explode: true`.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-path-matrix/spec.yaml");

samples!(Color);

use api::{Color, Paint, PaintError};

struct Handler;

impl api::server::Api for Handler {
    async fn paint(&self, request: Paint) -> Result<(), PaintError> {
        assert_eq!((request.list, request.lists), (list(), list()));
        assert_eq!((request.object, request.objects), (rgb(), rgb()));
        assert!(["blue", "a/b ü"].contains(&&*request.value));
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
        client.api().paint("blue", list(), rgb(), list(), rgb()).await.unwrap();
    })
    .await;
    wire.client("signs that mean something here", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().paint("a/b ü", list(), rgb(), list(), rgb()).await.unwrap();
    })
    .await;
}
