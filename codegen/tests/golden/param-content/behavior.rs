//! `content` in each place: JSON, plain text, a form, XML.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-content/spec.yaml");

samples!(Filter);

use api::{Filter, FindPets, FindPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn find_pets(&self, request: FindPets) -> Result<(), FindPetsError> {
        assert_eq!(request, input());
        Ok(())
    }
}

fn filter() -> Filter {
    Filter { name: Some("ü/".to_owned()), legs: Some(4) }
}

fn input() -> FindPets {
    FindPets {
        filter: filter(),
        filter_header: Some(filter()),
        filter_cookie: Some(filter()),
        note: Some("a, b".to_owned()),
        text: Some("a \"b\"".to_owned()),
        form: Some(filter()),
        xml: Some(filter()),
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("every place", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let input = input();
        let call = client.api().find_pets(filter()).filter_header(filter()).filter_cookie(filter());
        let call = call.note(input.note.unwrap()).text(input.text.unwrap());
        call.form(filter()).xml(filter()).await.unwrap();
    })
    .await;
}
