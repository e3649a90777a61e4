//! Dates, enums, unions, tuples, octets and what may be null as parameters.

use specwright_runtime::base64_text::Base64;
use specwright_runtime::date_time::Date;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/param-types/spec.yaml");

samples!(State, Either, Pair);

use api::{Either, ListPets, ListPetsError, ListPetsLevel, State};

struct Handler;

impl api::server::Api for Handler {
    async fn list_pets(&self, request: ListPets) -> Result<(), ListPetsError> {
        assert_eq!(request, input());
        Ok(())
    }
}

fn input() -> ListPets {
    let day: Date = "2026-11-26".parse().unwrap();
    let max = Some(0.5);
    ListPets {
        day,
        state: State::Here,
        either: Either::Integer(7),
        pair: ("5".to_owned(), 6),
        days: Some(vec![day, "2026-11-27".parse().unwrap()]),
        level: Some(ListPetsLevel::N2),
        either_query: Some(Either::Text("a,b".to_owned())),
        pair_query: Some(("5".to_owned(), 6)),
        data: Some(Base64::from(b"hi".to_vec())),
        max,
        state_header: Some(vec![State::Here, State::Gone]),
        either_header: Some(Either::Boolean(true)),
        day_cookie: Some(day),
    }
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("every type", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let it = input();
        let call = client.api().list_pets(it.day, it.state, it.either, it.pair).days(it.days.unwrap()).level(it.level.unwrap());
        let call = call.either_query(it.either_query.unwrap()).pair_query(it.pair_query.unwrap()).data(it.data.unwrap());
        let call = call.max(it.max.unwrap()).state_header(it.state_header.unwrap()).either_header(it.either_header.unwrap());
        call.day_cookie(it.day_cookie.unwrap()).await.unwrap();
    })
    .await;
}
