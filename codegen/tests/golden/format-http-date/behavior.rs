//! `format: http-date`, which AutoRest calls `date-time-rfc1123`, is `HttpDate`: the form that RFC 9110 lets senders write.

use specwright_runtime::date_time::HttpDate;

use crate::json::{kept, none_of, reads};

specwright_macros::api!(mod api = "tests/golden/format-http-date/spec.yaml", no_client, no_server);

suite!(Pet, Stored);

use api::{Pet, Stored};

#[test]
fn the_value_has_its_own_type() {
    let value: HttpDate = "Mon, 23 Nov 2026 21:08:00 GMT".parse().unwrap();
    reads(r#"{"value":"Mon, 23 Nov 2026 21:08:00 GMT"}"#, Pet { value });
    assert_eq!(value.timestamp().unwrap().to_string(), "2026-11-23T21:08:00Z");
}

#[test]
fn a_default_is_of_the_type() {
    reads("{}", Stored { value: "Sun, 06 Nov 1994 08:49:37 GMT".parse().unwrap() });
}

#[test]
fn what_is_read_is_written_again() {
    kept::<Pet>(&[
        r#""Sun, 06 Nov 1994 08:49:37 GMT""#,
        r#""Sat, 31 Dec 2016 23:59:60 GMT""#,
        r#""FRI, 31 DEC 9999 23:59:59 GMT""#,
    ]);
}

#[test]
fn other_values_are_refused() {
    none_of::<Pet>(&[
        r#""""#,
        r#""Mon, 06 Nov 1994 08:49:37 GMT""#,
        r#""Sunday, 06-Nov-94 08:49:37 GMT""#,
        r#""1994-11-06T08:49:37Z""#,
        "0",
        "null",
    ]);
}
