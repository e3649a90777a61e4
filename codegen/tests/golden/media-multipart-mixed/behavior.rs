//! Parts without names are told by their order: the first ones by `prefixItems`, all others by `items`.

use specwright_runtime::multipart::File;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-multipart-mixed/spec.yaml");

use api::{Bundle, BundleError, BundleOkParts, BundleResponsePart1};

struct Handler;

impl api::server::Api for Handler {
    async fn bundle(&self, _: Bundle) -> Result<BundleOkParts, BundleError> {
        let files = [File::new("one").of_type("image/png").named("1.png"), File::new("two").of_type("image/gif")];
        Ok(BundleOkParts { part1: BundleResponsePart1 { title: "Pets".to_owned() }, parts: files.into() })
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler).boundary("x")).await;
    wire.client("a title and two files", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let BundleOkParts { part1, parts } = client.api().bundle().await.unwrap();
        assert_eq!(part1.title, "Pets");
        let [one, two]: [File; 2] = parts.try_into().unwrap();
        assert_eq!((one.name.as_deref(), one.media_type.as_deref()), (Some("1.png"), Some("image/png")));
        assert_eq!(one.collect(10).await.unwrap(), "one");
        assert_eq!(two.collect(10).await.unwrap(), "two");
    })
    .await;
}
