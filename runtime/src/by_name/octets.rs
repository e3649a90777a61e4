//! Octets as JSON: a base64 text, or of a file an object that also says what it is called and of which type it is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use crate::body::EncodeError;
use crate::multipart::File;
use crate::stream::StreamError;
use crate::value::{Json, Map};

/// The octets of a base64 text.
pub(super) fn from_json(json: &Json) -> Result<Bytes, EncodeError> {
    let wrong = |reason: String| EncodeError::new(format!("octets are a base64 text: {reason}"));
    let text = json.as_str().ok_or_else(|| wrong("this is no text".to_owned()))?;
    STANDARD.decode(text).map(Bytes::from).map_err(|error| wrong(error.to_string()))
}

/// The base64 text of octets.
pub(super) fn to_json(octets: &[u8]) -> Json {
    Json::String(STANDARD.encode(octets))
}

/// The file of a base64 text, or of an object with `data`, `filename` and `contentType`.
pub(super) fn file_from_json(json: &Json) -> Result<File, EncodeError> {
    let Some(members) = json.as_object() else { return from_json(json).map(File::new) };
    let mut file = File::default();
    for (name, value) in members {
        let text = || value.as_str().map(str::to_owned).ok_or_else(|| EncodeError::new("this is no text").at(format!("/{name}")));
        match name.as_str() {
            "data" => file.content = from_json(value).map_err(|error| error.at("/data"))?.into(),
            "filename" => file.name = Some(text()?),
            "contentType" => file.media_type = Some(text()?),
            _ => return Err(EncodeError::new(format!("a file has `data`, `filename` and `contentType`, no `{name}`"))),
        }
    }
    Ok(file)
}

/// A file as an object, its content up to a limit.
pub(super) async fn file_to_json(file: File, limit: usize) -> Result<Json, StreamError> {
    let mut members = Map::new();
    members.extend(file.name.clone().map(|name| ("filename".to_owned(), Json::String(name))));
    members.extend(file.media_type.clone().map(|media_type| ("contentType".to_owned(), Json::String(media_type))));
    members.insert("data".to_owned(), to_json(&file.collect(limit).await?));
    Ok(Json::Object(members))
}
