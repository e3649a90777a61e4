//! Texts beside attributes, CDATA sections, and texts between elements.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-xml-text/spec.yaml");

samples!(Report, Animal);

use api::{Animal, Echo, EchoError, Report, ReportPage};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Report, EchoError> {
        Ok(request.body)
    }
}

fn report() -> Report {
    let cat = Animal { kind: Some("cat".to_owned()), ..Animal::new("Fluffy & co") };
    Report {
        animals: Some(vec![cat, Animal::new("Fido")]),
        page: Some(ReportPage { html: Some("<p>&amp;]]></p>".to_owned()) }),
        note: Some(("Before ".to_owned(), 42.5, " after".to_owned())),
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a report", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        assert_eq!(client.api().echo(&report()).await.unwrap(), report());
    })
    .await;
}
