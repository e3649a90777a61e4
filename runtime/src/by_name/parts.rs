//! The parts of a multipart body as JSON: an object by names of parts, lists where a part may come several times. What has headers is
//! an object of `headers` and `body`.

use http::HeaderMap;

use super::octets;
use crate::body::{EncodeError, json, pointer};
use crate::multipart::{self, Form, Others, Part, PartHeader, Parts, Value};
use crate::param::{self, Target};
use crate::stream::{StreamError, StreamErrorKind};
use crate::value::{Json, Map};

/// The parts of an object.
pub(super) fn from_json(form: &'static Form, json: &Json) -> Result<Parts, EncodeError> {
    let members = json.as_object().ok_or_else(|| EncodeError::new("parts are an object by their names"))?;
    let mut parts = Parts::new(form);
    for (place, part) in form.parts.iter().enumerate() {
        let Some(value) = members.get(part.name) else { continue };
        parts = put_all(parts, place, part, value).map_err(|error| inside(part.name, error))?;
    }
    for (name, value) in members.iter().filter(|(name, _)| !form.parts.iter().any(|part| part.name == name.as_str())) {
        if form.others != Others::Kept {
            return Err(inside(name, EncodeError::new("there is no such part")));
        }
        let file = octets::file_from_json(value).map_err(|error| inside(name, error))?;
        parts = parts.others(vec![(name.clone(), file)]);
    }
    Ok(parts)
}

fn put_all(parts: Parts, place: usize, part: &Part, value: &Json) -> Result<Parts, EncodeError> {
    match value.as_array() {
        Some(values) if part.list => {
            let put = |parts, (index, value): (usize, &Json)| {
                put(parts, place, part, value).map_err(|error| inside(&index.to_string(), error))
            };
            values.iter().enumerate().try_fold(parts, put)
        }
        _ => put(parts, place, part, value),
    }
}

fn put(parts: Parts, place: usize, part: &Part, value: &Json) -> Result<Parts, EncodeError> {
    if part.headers.is_empty() {
        return put_body(parts, place, part, value);
    }
    let members =
        value.as_object().ok_or_else(|| EncodeError::new("a part with headers is an object of `headers` and `body`"))?;
    let body = members.get("body").ok_or_else(|| EncodeError::new("missing member `body`"))?;
    let parts = put_body(parts, place, part, body).map_err(|error| inside("body", error))?;
    let headers = members.get("headers").and_then(Json::as_object);
    Ok(parts.carrying(sent_headers(part, headers).map_err(|error| inside("headers", error))?))
}

fn put_body(parts: Parts, place: usize, part: &Part, value: &Json) -> Result<Parts, EncodeError> {
    Ok(if part.file { parts.file(place, octets::file_from_json(value)?) } else { parts.value(place, value) })
}

fn sent_headers(part: &Part, members: Option<&Map<String, Json>>) -> Result<HeaderMap, EncodeError> {
    let mut target = Target::default();
    for PartHeader { header, required } in part.headers {
        match members.and_then(|members| members.get(header.name)) {
            Some(value) => param::write_json(header, &json::encode(value)?, &mut target)?,
            None if *required => return Err(inside(header.name, EncodeError::new("is required and missing"))),
            None => {}
        }
    }
    Ok(target.headers)
}

fn inside(name: &str, error: EncodeError) -> EncodeError {
    let EncodeError { pointer, message } = error;
    let mut at = String::new();
    pointer::push(&mut at, name);
    EncodeError { pointer: Some(at + &pointer.unwrap_or_default()), message }
}

/// The object of parts, the content of each file up to a limit.
pub(super) async fn to_json(parts: Parts, limit: usize) -> Result<Json, StreamError> {
    let (form, values, others) = parts.into_values().map_err(unreadable)?;
    let mut members = Map::new();
    for (place, value) in values {
        let Some(part) = form.parts.get(place) else { continue };
        let headers = received_headers(part, &value)?;
        let value = match value {
            Value::Json(_, text) => json::decode(&text).map_err(unreadable)?,
            Value::File(file) => octets::file_to_json(file, limit).await?,
        };
        let value = match headers {
            Some(headers) => {
                Json::Object(Map::from_iter([("headers".to_owned(), Json::Object(headers)), ("body".to_owned(), value)]))
            }
            None => value,
        };
        match members.entry(part.name.to_owned()).or_insert_with(|| if part.list { Json::Array(Vec::new()) } else { Json::Null })
        {
            Json::Array(list) if part.list => list.push(value),
            one => *one = value,
        }
    }
    for (name, file) in others {
        members.insert(name, octets::file_to_json(file, limit).await?);
    }
    Ok(Json::Object(members))
}

/// The headers that are described; `None` where none are.
fn received_headers(part: &Part, value: &Value) -> Result<Option<Map<String, Json>>, StreamError> {
    if part.headers.is_empty() {
        return Ok(None);
    }
    let source = multipart::source(value.headers());
    let mut members = Map::new();
    for PartHeader { header, required: _ } in part.headers {
        if let Some(text) = param::read_json(header, &source).map_err(unreadable)? {
            members.insert(header.name.to_owned(), json::decode(&text).map_err(unreadable)?);
        }
    }
    Ok(Some(members))
}

fn unreadable(error: impl Into<crate::BoxError>) -> StreamError {
    StreamError::caused(StreamErrorKind::Source, error)
}
