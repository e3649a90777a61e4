//! Bodies that are a value or come in pieces are an enum; the media type tells which.

use specwright_runtime::client::CallOptions;
use specwright_runtime::stream::Octets;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-several-streams/spec.yaml");

samples!(Pet);

use api::{Echo, EchoContent, EchoError, EchoOk, EchoOkContent, EchoOutcome, Pet};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<EchoOutcome, EchoError> {
        let (x_kind, body) = match request.body {
            Some(EchoContent::OctetStream(octets)) => ("octets", EchoOkContent::OctetStream(octets)),
            Some(EchoContent::Json(pet)) => ("pet", EchoOkContent::Json(pet)),
            Some(EchoContent::XNdjson(pets)) => ("pets", EchoOkContent::XNdjson(pets)),
            None => return Ok(EchoOutcome::Created),
        };
        Ok(EchoOutcome::Ok(EchoOk { x_kind: x_kind.to_owned(), body }))
    }
}

fn rex() -> Pet {
    Pet { name: "Rex".to_owned() }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let call = async |url: String, body: Option<EchoContent>, accept: &str| {
        let client = api::Client::builder(url).build().unwrap();
        let call = client.api().echo().with(CallOptions::new().accept(accept));
        match body {
            Some(body) => call.body(body).await.unwrap(),
            None => call.await.unwrap(),
        }
    };
    wire.client("octets", async |url| {
        let body = EchoContent::OctetStream(Octets::from("abc"));
        match call(url, Some(body), "application/octet-stream").await {
            EchoOutcome::Ok(EchoOk { x_kind, body: EchoOkContent::OctetStream(octets) }) => {
                assert_eq!((x_kind.as_str(), octets.collect(10).await.unwrap().as_ref()), ("octets", &b"abc"[..]));
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
    wire.client("a pet", async |url| match call(url, Some(EchoContent::Json(rex())), "application/json").await {
        EchoOutcome::Ok(EchoOk { body: EchoOkContent::Json(pet), .. }) => assert_eq!(pet, rex()),
        other => panic!("{other:?}"),
    })
    .await;
    wire.client("a line", async |url| {
        let body = EchoContent::XNdjson(vec![rex()].into());
        match call(url, Some(body), "application/x-ndjson").await {
            EchoOutcome::Ok(EchoOk { body: EchoOkContent::XNdjson(pets), .. }) => {
                assert_eq!(pets.collect(10).await.unwrap(), [rex()]);
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
    wire.client("nothing", async |url| match call(url, None, "*/*").await {
        EchoOutcome::Created => {}
        other => panic!("{other:?}"),
    })
    .await;
}
