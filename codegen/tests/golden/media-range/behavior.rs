//! A range of media types takes all that it covers, the closest one first; who sends a body says what it is where no name does.

use specwright_runtime::client::CallOptions;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-range/spec.yaml");

use api::{AddNote, AddNoteContent, AddNoteError, PutPicture, PutPictureError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_picture(&self, request: PutPicture) -> Result<(), PutPictureError> {
        let bytes = request.body.collect(100).await?;
        assert!(bytes == "png" || bytes == "webp", "{bytes:?}");
        Ok(())
    }

    async fn add_note(&self, request: AddNote) -> Result<(), AddNoteError> {
        match request.body {
            AddNoteContent::Any(text) => assert_eq!(text, "a,b"),
            AddNoteContent::StarPlusJson(numbers) => assert_eq!(numbers, [1, 2]),
            AddNoteContent::Any2(octets) => assert_eq!(octets.collect(100).await?, "x"),
        }
        Ok(())
    }
}

fn named(media_type: &str) -> CallOptions {
    CallOptions::new().content_type(media_type)
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let client = |url: String| api::Client::builder(url).build().unwrap();
    wire.client("the media type that has a name", async |url| client(url).api().put_picture("png").await.unwrap()).await;
    wire.client("one of the range", async |url| {
        client(url).api().put_picture("webp").with(named("image/webp")).await.unwrap();
    })
    .await;
    let text = AddNoteContent::Any("a,b".to_owned());
    let json = AddNoteContent::StarPlusJson(vec![1, 2]);
    for (name, content, options) in [
        ("the closest of several, octets", AddNoteContent::Any2("x".into()), CallOptions::new()),
        ("the closest of several, text", text, named("text/csv")),
        ("the closest of several, JSON", json, named("application/vnd.x+json")),
    ] {
        wire.client(name, async |url| client(url).api().add_note(content).with(options).await.unwrap()).await;
    }
}

#[tokio::test]
async fn a_body_of_a_range_is_not_sent_without_a_name() {
    let client = api::Client::builder("http://localhost:1").build().unwrap();
    let error = client.api().add_note(AddNoteContent::StarPlusJson(vec![1])).await.unwrap_err();
    let expected = "not sent: the body cannot be written: say which `application/*+json` it is by `CallOptions::content_type`";
    assert_eq!(error.to_string(), expected);
}
