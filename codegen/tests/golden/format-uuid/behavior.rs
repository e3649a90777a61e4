//! `format: uuid` is `Uuid`, in the case that it came in.

use specwright_runtime::uuid::uuid;
use specwright_runtime::uuid_text::Uuid;

use crate::json::{both_ways, kept, none_of};

specwright_macros::api!(mod api = "tests/golden/format-uuid/spec.yaml", no_client, no_server);

suite!(Pet);

use api::Pet;

#[test]
fn the_value_has_its_own_type() {
    let value: Uuid = uuid!("f81d4fae-7dec-11d0-a765-00a0c91e6bf6").into();
    both_ways(r#"{"value":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}"#, Pet { value });
    assert_eq!(value, "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6".parse::<Uuid>().unwrap());
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[
        r#""00000000-0000-0000-0000-000000000000""#,
        r#""F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6""#,
        r#""f81d4faE-7dec-11d0-a765-00a0c91e6bF6""#,
    ]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[
        r#""""#,
        r#""f81d4fae""#,
        r#""f81d4fae7dec11d0a76500a0c91e6bf6""#,
        r#""{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}""#,
        r#""urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6""#,
        r#""g81d4fae-7dec-11d0-a765-00a0c91e6bf6""#,
    ]);
}
