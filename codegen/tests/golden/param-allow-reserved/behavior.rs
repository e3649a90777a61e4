//! `allowReserved`: reserved characters that mean nothing else in their place stay, and so does what is percent-encoded already.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-allow-reserved/spec.yaml");

use api::{FindFile, FindFileError};

struct Handler;

impl api::server::Api for Handler {
    async fn find_file(&self, request: FindFile) -> Result<(), FindFileError> {
        match request.name.as_str() {
            "a b" => assert_eq!(request.path.as_deref(), Some("/a%")),
            name => {
                assert_eq!((name, request.plain.as_deref()), ("a:b@c;d=e/f?g", Some("a/b:c&d")));
                assert_eq!((request.path.as_deref(), request.tag.as_deref()), (Some("a/b:c&d=#+"), Some("a/b:c&d=#;")));
            }
        }
        Ok(())
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("reserved signs", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let call = client.api().find_file("a:b@c;d=e/f?g").plain("a/b:c&d");
        call.path("a/b:c&d=#+").tag("a/b:c&d=#;").await.unwrap();
    })
    .await;
    wire.client("what is encoded already", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        client.api().find_file("a%20b").path("%2Fa%").await.unwrap();
    })
    .await;
}
