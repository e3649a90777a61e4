//! Runtime expressions of links: from what they name to fields of the answer or the request, with types that fit.

use serde_json::Value;

use super::View;
use crate::api::{
    Answer, AnswerPlace, Body, ContentKind, Contents, Given, Item, ItemKind, LinkChange, LinkFrom, Operation, Parameter,
    Presence, RustType, Scalar, Step, Taken,
};
use crate::model::{LinkValue, Status};
use crate::source::Location;

/// What there is before a link is followed.
#[derive(Clone, Copy)]
pub(super) struct Before<'a> {
    pub(super) view: View<'a>,
    pub(super) items: &'a [Item],
    /// The operation that was answered.
    pub(super) operation: &'a Operation,
    pub(super) answer: AnswerPlace,
    pub(super) status: Status,
}

/// The value of a parameter, or why there is none that fits.
pub(super) fn parameter(before: Before<'_>, value: &LinkValue, parameter: &Parameter) -> Result<Given, String> {
    match value {
        LinkValue::Constant(at) => constant(before, *at, &parameter.value),
        // what the request had is what the caller knows
        LinkValue::Request(..) => Ok(Given::Argument),
        LinkValue::Method | LinkValue::Status | LinkValue::Url => of_exchange(before, value, &parameter.value),
        _ => {
            let (from, steps, found) = taken(before, value)?;
            let change = change(before.items, &found, &parameter.value)?;
            Ok(Given::Taken(Taken { from, steps, change }))
        }
    }
}

/// The value of the body, or why there is none that fits.
pub(super) fn body(before: Before<'_>, value: &LinkValue, body: &Body) -> Result<Given, String> {
    let wanted = whole(Some(&body.contents)).ok_or("the body is no single value")?;
    if matches!(value, LinkValue::Method | LinkValue::Status | LinkValue::Url) {
        return of_exchange(before, value, &meant(before.items, wanted));
    }
    let (from, steps, found) = taken(before, value)?;
    match meant(before.items, &found) == meant(before.items, wanted) {
        true => Ok(Given::Taken(Taken { from, steps, change: LinkChange::Cloned })),
        false => Err("the value is of another type than the body".to_owned()),
    }
}

/// Method, URL and status of the exchange before.
fn of_exchange(before: Before<'_>, value: &LinkValue, wanted: &RustType) -> Result<Given, String> {
    let taken = |from, change| Ok(Given::Taken(Taken { from, steps: Vec::new(), change }));
    let is_text = *wanted == RustType::Scalar(Scalar::String);
    match (value, before.status) {
        (LinkValue::Status, Status::Code(code)) if is_text => Ok(Given::Text(code.to_string())),
        (LinkValue::Status, Status::Code(code)) => integer(code.into(), wanted),
        (LinkValue::Status, Status::Class(_) | Status::Default) if is_text => taken(LinkFrom::Status, LinkChange::Text),
        (LinkValue::Status, Status::Class(_) | Status::Default) if holds_status(wanted) => {
            taken(LinkFrom::Status, LinkChange::Widened)
        }
        (LinkValue::Status, _) => Err("`$statusCode` is an integer, and the parameter takes no such one".to_owned()),
        (LinkValue::Url, _) if is_text => taken(LinkFrom::Url, LinkChange::Text),
        (LinkValue::Url, _) => Err("`$url` is a text, and the parameter is none".to_owned()),
        _ => text(super::operations::method_text(&before.operation.method), wanted),
    }
}

/// Whether it has room for any status, which is a `u16`.
fn holds_status(wanted: &RustType) -> bool {
    matches!(wanted, RustType::Scalar(Scalar::U16 | Scalar::I32 | Scalar::U32 | Scalar::I64 | Scalar::U64))
}

fn taken(before: Before<'_>, value: &LinkValue) -> Result<(LinkFrom, Vec<Step>, RustType), String> {
    let answer = before.answer().ok_or("there is no such answer")?;
    let in_struct = |name: &str| answer.type_name.is_some().then(|| Step::Field(name.to_owned()));
    match value {
        LinkValue::ResponseBody(tokens) => {
            let body = whole(answer.contents.as_ref()).ok_or("the body of the answer is no single value")?;
            walk(before.items, in_struct("body").into_iter().collect(), body, tokens)
                .map(|(steps, found)| (LinkFrom::Answer, steps, found))
        }
        LinkValue::ResponseHeader(name) => {
            let header = answer.headers.iter().find(|header| header.name.wire.eq_ignore_ascii_case(name));
            let header = header.ok_or_else(|| format!("the answer has no header `{name}`"))?;
            let rust = header.name.rust.clone();
            let step = if header.required { Step::Field(rust) } else { Step::Optional(rust) };
            Ok((LinkFrom::Answer, vec![step], header.value.clone()))
        }
        LinkValue::RequestBody(tokens) => {
            let body = before.operation.input.body.as_ref().and_then(|body| whole(Some(&body.contents)));
            let body = body.ok_or("the body of the request is no single value")?;
            walk(before.items, Vec::new(), body, tokens).map(|(steps, found)| (LinkFrom::Request, steps, found))
        }
        LinkValue::Unknown(text) => Err(format!("`{text}` is no single runtime expression")),
        LinkValue::Constant(_) | LinkValue::Request(..) | LinkValue::Method | LinkValue::Status | LinkValue::Url => {
            Err("a body is no such value".to_owned())
        }
    }
}

impl Before<'_> {
    fn answer(&self) -> Option<&Answer> {
        match self.answer {
            AnswerPlace::Success(index) => self.operation.outcome.successes.get(index),
            AnswerPlace::Error(index) => self.operation.outcome.errors.get(index),
        }
    }
}

fn whole(contents: Option<&Contents>) -> Option<&RustType> {
    match contents?.alternatives.as_slice() {
        [only] if matches!(only.kind, ContentKind::Value) => Some(&only.value),
        _ => None,
    }
}

/// From a value to another inside it.
fn walk(items: &[Item], mut steps: Vec<Step>, value: &RustType, tokens: &[String]) -> Result<(Vec<Step>, RustType), String> {
    let mut value = meant(items, value);
    for token in tokens {
        let (step, inner) = step(items, &value, token).ok_or_else(|| format!("there is no `{token}` in it of a known type"))?;
        steps.push(step);
        value = meant(items, &inner);
    }
    Ok((steps, value))
}

fn step(items: &[Item], value: &RustType, token: &str) -> Option<(Step, RustType)> {
    match value {
        RustType::Vec(item) => Some((Step::Item(token.parse().ok()?), (**item).clone())),
        RustType::Map(member) => Some((Step::Key(token.to_owned()), (**member).clone())),
        RustType::Named(id) => match &items.get(id.0)?.kind {
            ItemKind::Struct { fields, .. } => {
                let field = fields.iter().find(|field| field.name.wire == token)?;
                let rust = field.name.rust.clone();
                let step = match field.presence {
                    Presence::Required | Presence::Default(_) | Presence::DefaultAny(_) => Step::Field(rust),
                    Presence::Optional | Presence::OptionalAny | Presence::Nullable | Presence::NullableDefault(_) => {
                        Step::Optional(rust)
                    }
                    Presence::OptionalNullable => Step::Nullable(rust),
                    // answers hold no changes
                    Presence::Change { .. } => return None,
                };
                Some((step, field.value.clone()))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The type that boxes and other names stand for.
fn meant(items: &[Item], value: &RustType) -> RustType {
    let mut value = value.clone();
    for _ in 0..items.len() + 1 {
        value = match &value {
            RustType::Box(inner) => (**inner).clone(),
            RustType::Named(id) => match items.get(id.0).map(|item| &item.kind) {
                Some(ItemKind::Alias(aliased)) => aliased.clone(),
                _ => return value,
            },
            _ => return value,
        };
    }
    value
}

fn change(items: &[Item], found: &RustType, wanted: &RustType) -> Result<LinkChange, String> {
    let wanted = meant(items, wanted);
    match (found, &wanted) {
        (RustType::Scalar(found), RustType::Scalar(wanted)) if found == wanted && is_copied(*found) => Ok(LinkChange::Copied),
        (RustType::Option(_) | RustType::Json | RustType::Unit, _) => Err("the value is of no known type".to_owned()),
        _ if *found == wanted => Ok(LinkChange::Cloned),
        (RustType::Scalar(found), RustType::Scalar(Scalar::String)) if is_copied(*found) => Ok(LinkChange::Text),
        _ => Err("the value is of another type than the parameter".to_owned()),
    }
}

fn is_copied(scalar: Scalar) -> bool {
    match scalar {
        Scalar::Bool
        | Scalar::I8
        | Scalar::I16
        | Scalar::I32
        | Scalar::I64
        | Scalar::U8
        | Scalar::U16
        | Scalar::U32
        | Scalar::U64 => true,
        Scalar::F32 | Scalar::F64 | Scalar::Uuid | Scalar::Ipv4 | Scalar::Ipv6 => true,
        Scalar::String
        | Scalar::DateTime
        | Scalar::HttpDate
        | Scalar::UnixTime
        | Scalar::Date
        | Scalar::Time
        | Scalar::Duration
        | Scalar::Decimal
        | Scalar::Quoted(_) => false,
    }
}

fn constant(before: Before<'_>, at: Location, wanted: &RustType) -> Result<Given, String> {
    match (before.view.sources.json(at), wanted) {
        (Value::String(found), _) => text(&found, wanted),
        (Value::Bool(found), RustType::Scalar(Scalar::Bool)) => Ok(Given::Boolean(found)),
        (Value::Number(found), _) => match (found.as_i64().map(i128::from).or(found.as_u64().map(i128::from)), wanted) {
            (Some(_), RustType::Scalar(Scalar::String)) => Ok(Given::Text(found.to_string())),
            (Some(number), _) => integer(number, wanted),
            (None, _) => Err("the constant is of another type".to_owned()),
        },
        _ => Err("the constant is of another type".to_owned()),
    }
}

fn text(found: &str, wanted: &RustType) -> Result<Given, String> {
    match wanted {
        RustType::Scalar(Scalar::String) => Ok(Given::Text(found.to_owned())),
        _ => Err("the constant is a text, and the parameter is none".to_owned()),
    }
}

fn integer(found: i128, wanted: &RustType) -> Result<Given, String> {
    let fits = match wanted {
        RustType::Scalar(Scalar::I8) => i8::try_from(found).is_ok(),
        RustType::Scalar(Scalar::I16) => i16::try_from(found).is_ok(),
        RustType::Scalar(Scalar::I32) => i32::try_from(found).is_ok(),
        RustType::Scalar(Scalar::I64) => i64::try_from(found).is_ok(),
        RustType::Scalar(Scalar::U8) => u8::try_from(found).is_ok(),
        RustType::Scalar(Scalar::U16) => u16::try_from(found).is_ok(),
        RustType::Scalar(Scalar::U32) => u32::try_from(found).is_ok(),
        RustType::Scalar(Scalar::U64) => u64::try_from(found).is_ok(),
        _ => false,
    };
    if fits {
        Ok(Given::Integer(found))
    } else {
        Err("the constant is an integer, and the parameter takes no such one".to_owned())
    }
}
