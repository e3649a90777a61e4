//! `format: decimal` keeps every digit: of a number as `Decimal`, of a string as `Quoted<Decimal>`.

use specwright_runtime::check::Validate;
use specwright_runtime::decimal::Decimal;
use specwright_runtime::quoted::Quoted;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-decimal/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Decimal = "10.20".parse().unwrap();
    let quoted: Quoted<Decimal> = Quoted(value.clone());
    both_ways(r#"{"value":10.20,"quoted":"10.20"}"#, Pet { value, price: None, quoted: Some(quoted), fine: None });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&["10.20", "-0.0", "1e400", "123456789012345678901234567890.123456789", "7", "1E-9"]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[r#""10.20""#, "null", "[]", "10."]);
}

#[test]
fn the_string_is_no_number() {
    none_of::<Pet>(&[r#"1,"quoted":10.20"#, r#"1,"quoted":"10.""#, r#"1,"quoted":"+1""#, r#"1,"quoted":"1,000.00""#]);
}

#[test]
fn bounds_are_exact() {
    let told = |price: &str, quoted: &str| {
        let (price, quoted) = (Some(price.parse().unwrap()), Some(quoted.parse().unwrap()));
        let pet = Pet { value: 1.into(), price, quoted, fine: None };
        pet.validate().map_err(|violations| violations.to_string())
    };
    assert_eq!(told("999.99", "10.20"), Ok(()));
    assert_eq!(told("1000", "10.20"), Err("`/price` must be less than 1000, found 1000".to_owned()));
    assert_eq!(
        told("0.009999999999999999999", "1.00").unwrap_err(),
        "`/price` must be at least 0.01, found 0.009999999999999999999; `/price` must be a multiple of 0.01, found 0.009999999999999999999"
    );
    assert_eq!(told("1", "1.0").unwrap_err(), "`/quoted` must match the pattern `^[0-9]+\\.[0-9]{2}$`");
}
