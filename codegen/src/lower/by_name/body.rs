//! Bodies: the JSON value that stands for each, whatever bytes carry it.

use serde_json::{Map, Value, json};

use super::schema::{Printer, document_part};
use crate::api::{ContentKind, Contents, Headed, Multipart, OtherParts, Part};
use crate::lower::contents::canonical;
use crate::lower::{items_of_body, multipart, text};
use crate::model::{Content, Encoding, Payload, SchemaId, Shape};

/// Octets are base64.
pub(super) fn octets() -> Value {
    json!({"type": "string", "contentEncoding": "base64"})
}

/// The schema of a body that may be of any of these.
pub(super) fn any_of(printer: &mut Printer<'_>, contents: &[Content], lowered: &Contents) -> Value {
    let mut schemas: Vec<Value> = Vec::new();
    for content in contents {
        let schema = content_schema(printer, content, kind(lowered, content));
        if !schemas.contains(&schema) {
            schemas.push(schema);
        }
    }
    if schemas.len() > 1 { json!({ "anyOf": schemas }) } else { schemas.pop().unwrap_or_default() }
}

/// How the bytes of a content become a value.
pub(super) fn kind<'a>(lowered: &'a Contents, content: &Content) -> Option<&'a ContentKind> {
    let carries = |of: &&crate::api::Content| of.media.iter().any(|media| media.name == content.media);
    lowered.alternatives.iter().find(carries).map(|found| &found.kind)
}

/// The schema of one content.
pub(super) fn content_schema(printer: &mut Printer<'_>, content: &Content, kind: Option<&ContentKind>) -> Value {
    match kind {
        Some(ContentKind::Bytes | ContentKind::Octets) => octets(),
        Some(ContentKind::Items { .. }) => json!({"type": "array", "items": item(printer, content)}),
        Some(ContentKind::Events { .. }) => json!({"type": "array", "items": event(item(printer, content))}),
        Some(ContentKind::Multipart(multipart)) => parts(printer, content, multipart),
        Some(ContentKind::Value) | None => value(printer, content),
    }
}

/// A text without a schema is a text, anything else may be any value.
pub(super) fn value(printer: &mut Printer<'_>, content: &Content) -> Value {
    let is_raw = text::is_raw(printer.view().model, &content.media, content.payload, content.schema);
    match (content.schema.filter(|_| !is_raw), content.payload) {
        (Some(schema), _) => printer.schema(schema),
        (None, Payload::Text) => json!({"type": "string"}),
        (None, Payload::Json | Payload::Xml | Payload::Form | Payload::Bytes | Payload::JsonLines) => json!({}),
        (None, Payload::JsonSequence | Payload::Events | Payload::Multipart) => json!({}),
        (None, Payload::MergePatch) => json!({"type": "object"}),
        (None, Payload::JsonPatch) => json!({"type": "array", "items": operation()}),
    }
}

/// An operation of a JSON Patch (RFC 6902 section 4).
fn operation() -> Value {
    let pointer = json!({"type": "string", "format": "json-pointer"});
    json!({
        "type": "object",
        "properties": {
            "op": {"enum": ["add", "remove", "replace", "move", "copy", "test"]},
            "path": pointer,
            "from": pointer,
            "value": {},
        },
        "required": ["op", "path"],
    })
}

fn item(printer: &mut Printer<'_>, content: &Content) -> Value {
    match items_of_body::item(printer.view().model, content) {
        Some(item) => printer.schema(item),
        None if content.payload == Payload::Events => json!({"type": "string"}),
        None => json!({}),
    }
}

fn event(data: Value) -> Value {
    json!({
        "type": "object",
        "properties": {
            "event": {"type": "string"},
            "data": data,
            "id": {"type": "string"},
            "retry": {"type": "integer", "minimum": 0},
        },
        "required": ["data"],
        "additionalProperties": false,
    })
}

fn parts(printer: &mut Printer<'_>, content: &Content, multipart: &Multipart) -> Value {
    let known = multipart::schemas(printer.view().model, content);
    let headed = multipart::with_headers(content);
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (index, part) in multipart.parts.iter().enumerate() {
        let by_name = known.iter().find(|(_, name)| !multipart.numbered && *name == part.name.wire);
        let schema = by_name.or_else(|| known.get(index)).map(|(schema, _)| *schema);
        let encoding = headed.iter().find(|(name, _)| *name == part.name.wire).map(|(_, encoding)| *encoding);
        properties.insert(part.name.wire.clone(), part_schema(printer, part, schema, encoding, multipart.numbered));
        required.extend(part.required.then(|| Value::from(part.name.wire.as_str())));
    }
    let mut schema = Map::from_iter([("type".to_owned(), Value::from("object")), ("properties".to_owned(), properties.into())]);
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    let others = match multipart.others {
        OtherParts::Ignored => None,
        OtherParts::Refused => Some(Value::Bool(false)),
        OtherParts::Kept(_) => Some(file()),
    };
    schema.extend(others.map(|others| ("additionalProperties".to_owned(), others)));
    Value::Object(schema)
}

fn part_schema(
    printer: &mut Printer<'_>,
    part: &Part,
    schema: Option<SchemaId>,
    encoding: Option<&Encoding>,
    numbered: bool,
) -> Value {
    let model = printer.view().model;
    let is_array = canonical(model, schema).is_some_and(|id| matches!(model.schemas[id].shape, Shape::Array { .. }));
    let list = |items: Value| json!({"type": "array", "items": items});
    if let Some(headed) = &part.headed {
        let items = canonical(model, schema).and_then(|id| match model.schemas[id].shape {
            Shape::Array { items } if !numbered => Some(items),
            _ => schema,
        });
        let body = if part.file { file() } else { items.map_or_else(|| json!({}), |schema| printer.schema(schema)) };
        let one = with_headers(printer, encoding, headed, body);
        return if part.list { list(one) } else { one };
    }
    let printed = match (part.file, part.list, schema) {
        (true, false, _) => file(),
        (true, true, _) => list(file()),
        (false, true, Some(schema)) if numbered || !is_array => list(printer.schema(schema)),
        (false, _, Some(schema)) => return printer.schema(schema),
        (false, _, None) => json!({}),
    };
    document_part(printer, printed, schema)
}

/// An object of the headers of a part and what it holds.
fn with_headers(printer: &mut Printer<'_>, encoding: Option<&Encoding>, headed: &Headed, body: Value) -> Value {
    let described = encoding.map(|encoding| encoding.headers.as_slice()).unwrap_or_default();
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (header, lowered) in described.iter().zip(&headed.headers) {
        let schema = header.value.schema().map_or_else(|| json!({}), |schema| printer.schema(schema));
        properties.insert(header.name.clone(), schema);
        required.extend(lowered.required.then(|| Value::from(header.name.as_str())));
    }
    let outer = if required.is_empty() { vec!["body"] } else { vec!["headers", "body"] };
    json!({
        "type": "object",
        "properties": {
            "headers": {"type": "object", "properties": properties, "required": required, "additionalProperties": false},
            "body": body,
        },
        "required": outer,
        "additionalProperties": false,
    })
}

/// Octets, with the name of a file and a media type where those are to be said.
fn file() -> Value {
    json!({"anyOf": [
        octets(),
        {
            "type": "object",
            "properties": {"filename": {"type": "string"}, "contentType": {"type": "string"}, "data": octets()},
            "required": ["data"],
            "additionalProperties": false,
        },
    ]})
}
