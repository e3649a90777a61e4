//! `collectionFormat` of Swagger 2.0 in each place.

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-collection-format/spec.yaml");

use api::{ListPets, ListPetsError};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request, input());
        Ok(())
    }
}

fn input() -> ListPets {
    let texts = |second: &str| vec!["a".to_owned(), second.to_owned()];
    let numbers = Some(vec![1, 2]);
    ListPets {
        csv: texts("b,"),
        ssv: texts("b,"),
        tsv: texts("b,"),
        pipes: texts("b,"),
        csv_query: numbers.clone(),
        ssv_query: numbers.clone(),
        tsv_query: numbers.clone(),
        pipes_query: numbers.clone(),
        multi: numbers,
        csv_header: Some(texts("b")),
        ssv_header: Some(texts("b,")),
        tsv_header: Some(texts("b,")),
        pipes_header: Some(texts("b,")),
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("every format", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let it = input();
        let call = client.api().list_pets(it.csv, it.ssv, it.tsv, it.pipes);
        let call =
            call.csv_query(vec![1, 2]).ssv_query(vec![1, 2]).tsv_query(vec![1, 2]).pipes_query(vec![1, 2]).multi(vec![1, 2]);
        let call = call.csv_header(it.csv_header.unwrap()).ssv_header(it.ssv_header.unwrap());
        call.tsv_header(it.tsv_header.unwrap()).pipes_header(it.pipes_header.unwrap()).await.unwrap();
    })
    .await;
}
