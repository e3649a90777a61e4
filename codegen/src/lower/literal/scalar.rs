//! Values that are one text outside JSON.

use super::text;
use crate::api::{Literal, Quotable, Scalar};
use crate::source::{Node, Number};

/// The value as one of the type; else what was expected.
pub(super) fn scalar(scalar: Scalar, node: Node<'_>) -> Result<Literal, String> {
    match scalar {
        Scalar::Bool => match node {
            Node::Bool(value) => Ok(Literal::Bool(value)),
            _ => Err("true or false".to_owned()),
        },
        Scalar::I8 => integer(node, i8::MIN.into(), i8::MAX.into()),
        Scalar::I16 => integer(node, i16::MIN.into(), i16::MAX.into()),
        Scalar::I32 => integer(node, i32::MIN.into(), i32::MAX.into()),
        Scalar::I64 => integer(node, i64::MIN.into(), i64::MAX.into()),
        Scalar::U8 => integer(node, 0, u8::MAX.into()),
        Scalar::U16 => integer(node, 0, u16::MAX.into()),
        Scalar::U32 => integer(node, 0, u32::MAX.into()),
        Scalar::U64 => integer(node, 0, u64::MAX.into()),
        Scalar::F32 => number(node, f32::MAX.into()),
        Scalar::F64 => number(node, f64::MAX),
        Scalar::String => match node {
            Node::String(text) => Ok(Literal::Text(text.to_owned())),
            _ => Err("a text".to_owned()),
        },
        Scalar::Decimal => Err("a number".to_owned()),
        Scalar::Quoted(quoted) => match node {
            Node::String(text) if is_quotable(quoted, text) => Ok(Literal::Parsed(scalar, text.to_owned())),
            _ => Err("a number in quotes".to_owned()),
        },
        Scalar::DateTime => parsed(scalar, node, text::is_date_time, "a date and time"),
        Scalar::HttpDate => parsed(scalar, node, text::is_http_date, "a date and time as in HTTP"),
        Scalar::UnixTime => match integer(node, i64::MIN.into(), i64::MAX.into())? {
            Literal::Integer(seconds) => Ok(Literal::Parsed(scalar, seconds.to_string())),
            other => Ok(other),
        },
        Scalar::Date => parsed(scalar, node, text::is_date, "a date"),
        Scalar::Time => parsed(scalar, node, text::is_time, "a time"),
        Scalar::Duration => parsed(scalar, node, text::is_duration, "a duration"),
        Scalar::Uuid => parsed(scalar, node, text::is_uuid, "a UUID"),
        Scalar::Ipv4 => parsed(scalar, node, |text| text.parse::<std::net::Ipv4Addr>().is_ok(), "an IPv4 address"),
        Scalar::Ipv6 => parsed(scalar, node, |text| text.parse::<std::net::Ipv6Addr>().is_ok(), "an IPv6 address"),
    }
}

/// Whether a text is a number of the type.
fn is_quotable(quoted: Quotable, text: &str) -> bool {
    match quoted {
        Quotable::I8 => text.parse::<i8>().is_ok(),
        Quotable::I16 => text.parse::<i16>().is_ok(),
        Quotable::I32 => text.parse::<i32>().is_ok(),
        Quotable::I64 => text.parse::<i64>().is_ok(),
        Quotable::U8 => text.parse::<u8>().is_ok(),
        Quotable::U16 => text.parse::<u16>().is_ok(),
        Quotable::U32 => text.parse::<u32>().is_ok(),
        Quotable::U64 => text.parse::<u64>().is_ok(),
        // as JSON writes numbers, and small enough for every reader
        Quotable::F32 | Quotable::F64 | Quotable::Decimal => {
            serde_json::from_str::<f64>(text).is_ok_and(|value| value.abs() <= f64::from(f32::MAX))
        }
    }
}

fn integer(node: Node<'_>, least: i128, most: i128) -> Result<Literal, String> {
    let value = match node {
        Node::Number(Number::Integer(value)) => Some(value),
        // `1.0` is an integer as JSON Schema has it
        Node::Number(Number::Float(value)) if value.fract() == 0.0 && value.abs() < 9e15 => Some(value as i128),
        _ => None,
    };
    let fitting = value.filter(|value| (least..=most).contains(value));
    fitting.map(Literal::Integer).ok_or_else(|| format!("an integer between {least} and {most}"))
}

fn number(node: Node<'_>, most: f64) -> Result<Literal, String> {
    let value = match node {
        Node::Number(Number::Integer(value)) => Some(value as f64),
        Node::Number(Number::Float(value)) => Some(value),
        _ => None,
    };
    value.filter(|value| value.abs() <= most).map(Literal::Number).ok_or_else(|| "a number".to_owned())
}

fn parsed(scalar: Scalar, node: Node<'_>, is: fn(&str) -> bool, expected: &str) -> Result<Literal, String> {
    match node {
        Node::String(text) if is(text) => Ok(Literal::Parsed(scalar, text.to_owned())),
        _ => Err(expected.to_owned()),
    }
}
