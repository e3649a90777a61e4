//! Parameters that are the text of a media type (`content`): JSON, XML, forms, plain text.

use super::error::refused;
use super::{ParamError, Source, Target, single};
use crate::body::{self, EncodeError};
use crate::operation::{Parameter, Payload, Place};

/// Writes the text of a JSON text.
pub(super) fn write(parameter: &Parameter, payload: Payload, json: &[u8], target: &mut Target) -> Result<(), EncodeError> {
    let bytes = body::from_json(textual(payload), json.to_vec(), parameter.shape).map_err(|error| refused(parameter, error))?;
    let text = String::from_utf8(bytes).map_err(|_| refused(parameter, "the value is no text"))?;
    match is_whole_form(parameter, payload) {
        true => single::place_encoded(parameter, &text, target),
        false => single::place(parameter, &text, target),
    }
}

/// The JSON text of the text, if it is there.
pub(super) fn read(parameter: &Parameter, payload: Payload, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let text = match is_whole_form(parameter, payload) {
        true => single::read_encoded(parameter, source)?,
        false => single::read_raw(parameter, source)?,
    };
    let Some(text) = text else { return Ok(None) };
    let json = body::to_json(textual(payload), text.as_bytes(), parameter.shape);
    json.map(|json| Some(json.into_owned())).map_err(|error| ParamError::malformed(parameter, error.off_text().to_string()))
}

/// A form that is the whole query is encoded as it is.
fn is_whole_form(parameter: &Parameter, payload: Payload) -> bool {
    parameter.place == Place::QueryString && matches!(payload, Payload::Form(_))
}

/// A parameter is text, whatever its media type.
fn textual(payload: Payload) -> Payload {
    match payload {
        Payload::Bytes => Payload::Text,
        payload => payload,
    }
}
