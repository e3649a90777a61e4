//! A part with headers is a struct of those and its body, whether it is a value or a file, has a name or a number.

use specwright_runtime::client::{CallOptions, Error};
use specwright_runtime::multipart::File;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-multipart-headers/spec.yaml");

use api::{
    Upload, UploadAgePart, UploadBodyAgeXUnit, UploadError, UploadNamePart, UploadOkPart1Part, UploadOkParts, UploadOkPartsPart,
    UploadParts, UploadPicturePart, UploadTagsPart,
};

struct Handler;

impl api::server::Api for Handler {
    async fn upload(&self, request: Upload) -> Result<UploadOkParts, UploadError> {
        let UploadParts { name, age, tags, picture } = request.body;
        let (width, picture) = (picture.x_width, picture.body.collect(100).await?);
        let age = age.map(|age| (age.x_unit, age.body));
        let tags: Vec<_> = tags.into_iter().map(|tag| (tag.x_lang, tag.body)).collect();
        let part1 =
            UploadOkPart1Part { x_trace: name.x_trace, body: format!("{} {age:?} {tags:?} {width} {picture:?}", name.body) };
        let item = |body| UploadOkPartsPart { x_ways: name.x_ways.clone(), body };
        Ok(UploadOkParts { part1, parts: vec![item(1), item(2)] })
    }
}

fn parts() -> UploadParts {
    let tag = |lang: &str, body: &str| UploadTagsPart { x_lang: lang.to_owned(), body: body.to_owned() };
    UploadParts {
        name: UploadNamePart { x_trace: 7, x_ways: Some(vec!["a".to_owned(), "b".to_owned()]), body: "Rex".to_owned() },
        age: Some(UploadAgePart { x_unit: Some(UploadBodyAgeXUnit::Years), body: 3 }),
        tags: vec![tag("en", "dog"), tag("no", "hun")],
        picture: UploadPicturePart { x_width: 16, body: File::new("png").named("rex.png") },
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler).boundary("y")).await;
    wire.client("all parts", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let UploadOkParts { part1, parts } = client.api().upload(parts()).with(CallOptions::new().boundary("x")).await.unwrap();
        assert_eq!((part1.x_trace, part1.body.get(..3)), (7, Some("Rex")));
        let ways = Some(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(parts.into_iter().map(|part| (part.x_ways, part.body)).collect::<Vec<_>>(), [(ways.clone(), 1), (ways, 2)]);
    })
    .await;
    wire.client("an answer without a header that it must have", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let error = client.api().upload(parts()).with(CallOptions::new().boundary("x")).await.unwrap_err();
        let Error::Decode(failure) = error else { panic!("{error}") };
        assert_eq!(failure.place.to_string(), "part `part1`: header `X-Trace` is required at `/part1`");
    })
    .await;
}

#[tokio::test]
async fn what_no_header_can_hold_is_not_sent() {
    let client = api::Client::builder("http://127.0.0.1:1").build().unwrap();
    let mut parts = parts();
    parts.tags[0].x_lang = "a\nb".to_owned();
    let error = client.api().upload(parts).await.unwrap_err();
    assert!(error.to_string().contains("part `tags`: header `X-Lang`: a line break cannot stand in a header"), "{error}");
}
