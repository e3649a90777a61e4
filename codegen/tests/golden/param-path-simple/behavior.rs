//! `style: simple` in path, a list or object as one text.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-path-simple/spec.yaml");

samples!(Color);

use api::{Color, Paint, PaintError};

struct Handler;

impl api::server::Api for Handler {
    async fn paint(&self, request: Paint) -> Result<(), PaintError> {
        assert!(inputs().iter().any(|(_, input)| *input == request), "{request:?}");
        Ok(())
    }
}

/// What is sent, by the exchange that shows it.
fn inputs() -> [(&'static str, Paint); 2] {
    [
        (
            "every kind of value",
            Paint {
                value: "blue".to_owned(),
                number: 7,
                list: texts(&["blue", "black", "brown"]),
                object: Color { r: Some(100), g: Some(200), b: Some(150) },
            },
        ),
        (
            "signs that mean something",
            Paint {
                value: "a/b ü;.,=".to_owned(),
                number: 7,
                list: texts(&["a,b", "c.d"]),
                object: Color { r: Some(-1), g: None, b: None },
            },
        ),
    ]
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    for (name, input) in inputs() {
        wire.client(name, async |url| {
            let client = api::Client::builder(url).build().unwrap();
            let Paint { value, number, list, object } = input;
            client.api().paint(value, number, list, object).await.unwrap();
        })
        .await;
    }
}
