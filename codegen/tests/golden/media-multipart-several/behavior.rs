//! Multipart types of one schema whose parts have other headers are other types.

specwright_macros::api!(mod api = "tests/golden/media-multipart-several/spec.yaml");

use api::{AddNote, AddNoteContent, AddNoteError, AddNoteParts, AddNoteParts2, AddNoteTextPart, AddNoteTextPart2};

struct Handler;

impl api::server::Api for Handler {
    async fn add_note(&self, request: AddNote) -> Result<String, AddNoteError> {
        Ok(match request.body {
            AddNoteContent::FormData(parts) => format!("{} in {}", parts.text.body, parts.text.x_lang),
            AddNoteContent::Mixed(parts) => format!("{} of rank {}", parts.text.body, parts.text.x_rank),
        })
    }
}

#[tokio::test]
async fn each_type_has_its_own_headers() {
    let client = api::Client::builder("http://test").transport(api::server::service(Handler)).build().unwrap();
    let body = || "hei".to_owned();
    let form = AddNoteParts { text: AddNoteTextPart { x_lang: "no".to_owned(), body: body() } };
    assert_eq!(client.api().add_note(AddNoteContent::FormData(form)).await.unwrap(), "hei in no");
    let mixed = AddNoteParts2 { text: AddNoteTextPart2 { x_rank: 7, body: body() } };
    assert_eq!(client.api().add_note(AddNoteContent::Mixed(mixed)).await.unwrap(), "hei of rank 7");
}
