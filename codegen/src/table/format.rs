//! `format`: what a text or a number means beyond its JSON type.

use super::json_type::JsonType;
use crate::model::Format;

/// A row: `string`, `date-time`, a moment, as in `2026-11-23T21:08:00Z`.
#[derive(Debug)]
pub(crate) struct Row {
    /// The type it stands beside.
    pub(crate) of: JsonType,
    pub(crate) name: &'static str,
    /// The type of the values on the wire: `number` with `int32` is read as an integer.
    pub(crate) wire: JsonType,
    pub(crate) format: Format,
}

/// The row of a format beside a type.
pub(crate) fn find(of: JsonType, name: &str) -> Option<&'static Row> {
    ALL.iter().find(|row| row.of == of && row.name == name)
}

/// The type that a format belongs to where `type` is absent: the first row of the name.
pub(crate) fn implied(name: &str) -> Option<JsonType> {
    ALL.iter().find(|row| row.name == name).map(|row| row.of)
}

/// The name that a format has in descriptions: the first row of it.
pub(crate) fn name(format: Format) -> Option<&'static str> {
    ALL.iter().find(|row| row.format == format && format != Format::None).map(|row| row.name)
}

const fn integer(name: &'static str, format: Format) -> Row {
    Row { of: JsonType::Integer, name, wire: JsonType::Integer, format }
}

const fn number(name: &'static str, wire: JsonType, format: Format) -> Row {
    Row { of: JsonType::Number, name, wire, format }
}

const fn text(name: &'static str, format: Format) -> Row {
    Row { of: JsonType::String, name, wire: JsonType::String, format }
}

/// The formats of the OpenAPI registry that a type can say, and those that stay text.
pub(crate) static ALL: &[Row] = &[
    integer("int8", Format::Int8),                        // -128
    integer("int16", Format::Int16),                      // -32768
    integer("int32", Format::Int32),                      // -2147483648
    integer("int64", Format::Int64),                      // -9223372036854775808
    integer("uint8", Format::Uint8),                      // 255
    integer("uint16", Format::Uint16),                    // 65535
    integer("uint32", Format::Uint32),                    // 4294967295
    integer("uint64", Format::Uint64),                    // 18446744073709551615
    integer("unixtime", Format::UnixTime),                // 1795468080
    number("float", JsonType::Number, Format::Float),     // 0.5
    number("double", JsonType::Number, Format::Double),   // 0.1
    number("decimal", JsonType::Number, Format::Decimal), // 10.20
    number("int8", JsonType::Integer, Format::Int8),      // -128
    number("int16", JsonType::Integer, Format::Int16),    // -32768
    number("int32", JsonType::Integer, Format::Int32),    // -2147483648
    number("int64", JsonType::Integer, Format::Int64),    // -9223372036854775808
    number("uint8", JsonType::Integer, Format::Uint8),    // 255
    number("uint16", JsonType::Integer, Format::Uint16),  // 65535
    number("uint32", JsonType::Integer, Format::Uint32),  // 4294967295
    number("uint64", JsonType::Integer, Format::Uint64),  // 18446744073709551615
    text("date-time", Format::DateTime),                  // "2026-11-23T21:08:00Z"
    text("date", Format::Date),                           // "2026-11-23"
    text("time", Format::Time),                           // "21:08:00Z"
    text("duration", Format::Duration),                   // "P1DT2H"
    text("uuid", Format::Uuid),                           // "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
    text("uri", Format::Uri),                             // "https://example.com/a?b#c"
    text("ipv4", Format::Ipv4),                           // "192.0.2.1"
    text("ipv6", Format::Ipv6),                           // "2001:db8::1"
    text("byte", Format::Byte),                           // "AAEC"
    text("base64url", Format::Base64Url),                 // "_-8"
    text("http-date", Format::HttpDate),                  // "Mon, 23 Nov 2026 21:08:00 GMT"
    text("date-time-rfc1123", Format::HttpDate),          // the same, as AutoRest calls it
    text("binary", Format::Binary),                       // "any octets"
    text("password", Format::Password),                   // "secret"
    text("decimal", Format::Decimal),                     // "10.20"
    text("int8", Format::Int8),                           // "-128"
    text("int16", Format::Int16),                         // "-32768"
    text("int32", Format::Int32),                         // "-2147483648"
    text("int64", Format::Int64),                         // "-9223372036854775808"
    text("uint8", Format::Uint8),                         // "255"
    text("uint16", Format::Uint16),                       // "65535"
    text("uint32", Format::Uint32),                       // "4294967295"
    text("uint64", Format::Uint64),                       // "18446744073709551615"
    text("float", Format::Float),                         // "0.5"
    text("double", Format::Double),                       // "0.1"
    text("email", Format::None),                          // "a@example.com"
    text("idn-email", Format::None),                      // "ä@example.com"
    text("hostname", Format::None),                       // "example.com"
    text("idn-hostname", Format::None),                   // "bücher.example"
    text("uri-reference", Format::None),                  // "../a"
    text("uri-template", Format::None),                   // "/a/{b}"
    text("iri", Format::None),                            // "https://bücher.example/"
    text("iri-reference", Format::None),                  // "/ä"
    text("json-pointer", Format::None),                   // "/a/0"
    text("relative-json-pointer", Format::None),          // "1/a"
    text("regex", Format::None),                          // "^a"
    text("char", Format::None),                           // "a"
    text("commonmark", Format::None),                     // "*a*"
    text("html", Format::None),                           // "<b>a</b>"
    text("media-range", Format::None),                    // "text/*"
    text("string", Format::None),                         // "a"
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_has_one_row() {
        for row in ALL {
            let same = ALL.iter().filter(|other| other.of == row.of && other.name == row.name);
            assert_eq!(same.count(), 1, "{} {}", row.of.name(), row.name);
        }
    }

    #[test]
    fn a_format_alone_implies_its_type() {
        let cases = [("int32", Some(JsonType::Integer)), ("double", Some(JsonType::Number)), ("uuid", Some(JsonType::String))];
        for (name, expected) in cases {
            assert_eq!(implied(name), expected, "{name}");
        }
        assert_eq!(implied("colour"), None);
    }
}
