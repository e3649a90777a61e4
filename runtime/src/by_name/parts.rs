//! The parts of a multipart body as JSON: an object by names of parts, lists where a part may come several times.

use super::octets;
use crate::body::{EncodeError, json, pointer};
use crate::multipart::{Form, Others, Part, Parts, Value};
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
    Ok(if part.file { parts.file(place, octets::file_from_json(value)?) } else { parts.value(place, value) })
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
        let value = match value {
            Value::Json(text) => json::decode(&text).map_err(unreadable)?,
            Value::File(file) => octets::file_to_json(file, limit).await?,
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

fn unreadable(error: impl Into<crate::BoxError>) -> StreamError {
    StreamError::caused(StreamErrorKind::Source, error)
}
