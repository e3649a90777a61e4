//! Unions: the branch is told by a tag, be it an element or an attribute, or by what is there and its types.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-union/spec.yaml");

samples!(Zoo, Cat, Dog, Area, BoxSchema = "Box", Person, Vet, Guard);

use api::{BoxSchema, Cat, Dog, Echo, EchoError, Guard, Vet, Zoo};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Zoo, EchoError> {
        Ok(request.body)
    }
}

fn zoo() -> Zoo {
    let dog = Dog { code: Some(7), ..Dog::new("dog") };
    let cat = Cat { code: Some("7".to_owned()), ..Cat::new("cat") };
    Zoo {
        pets: Some(vec![dog.into(), cat.into()]),
        size: Some(BoxSchema { width: 2.5, depth: 3 }.into()),
        keeper: Some(Guard { license: Some("12".to_owned()), ..Guard::new("Guard") }.into()),
    }
}

fn another() -> Zoo {
    Zoo { pets: Some(Vec::new()), size: Some(5.into()), keeper: Some(Vet { license: Some(12), ..Vet::new("Vet") }.into()) }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a zoo", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&zoo()).await.unwrap(), zoo());
    })
    .await;
    wire.client("another zoo", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&another()).await.unwrap(), another());
    })
    .await;
}
