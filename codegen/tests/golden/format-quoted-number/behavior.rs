//! A number that is a string on the wire is `Quoted`: in bodies, parameters and XML.

use specwright_runtime::body::json::decode;
use specwright_runtime::decimal::Decimal;
use specwright_runtime::quoted::Quoted;

use crate::json::{both_ways, kept, none_of};
use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/format-quoted-number/spec.yaml");

suite!(Pet);

use api::{Pet, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!((request.value.0, request.since), (u64::MAX, Some(Quoted(i64::MIN))));
        assert_eq!(request.price.map(|price| price.to_string()).as_deref(), Some("10.20"));
        assert_eq!(request.body, pet());
        Ok(())
    }
}

fn pet() -> Pet {
    let price = Some("1.50".parse().unwrap());
    Pet { value: Quoted(9007199254740993), small: Some(Quoted(-1)), ratio: Some(Quoted(0.03)), exact: None, price }
}

#[test]
fn the_number_stands_in_quotes() {
    both_ways(r#"{"value":"9007199254740993","small":"-1","ratio":"0.03","price":1.50}"#, pet());
    kept::<Pet>(&[r#""9223372036854775807""#, r#""0","exact":"0.1""#, r#""-9223372036854775808","ratio":"-0""#]);
    let error = decode::<Pet>(br#"{"value":"x"}"#).unwrap_err();
    let expected = "expected an integer between -9223372036854775808 and 9223372036854775807 in quotes, found `x`";
    assert_eq!((error.message.as_str(), error.pointer.as_deref()), (expected, Some("/value")));
}

#[test]
fn what_is_not_exactly_such_a_number_is_refused() {
    none_of::<Pet>(&["1", r#""1.0""#, r#""+1""#, r#""01""#, r#""""#, r#"" 1""#, r#""9223372036854775808""#, "null"]);
    none_of::<Pet>(&[r#""1","small":"128""#, r#""1","ratio":"1e300""#, r#""1","exact":"NaN""#, r#""1","price":"1.50""#]);
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    wire.client("a pet", async |url| {
        let client = api::Client::builder(url).build().unwrap();
        let call = client.api().put_pet(Quoted(u64::MAX), &pet());
        call.since(Quoted(i64::MIN)).price("10.20".parse::<Decimal>().unwrap()).await.unwrap();
    })
    .await;
}
