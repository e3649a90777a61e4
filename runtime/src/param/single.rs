//! One text: to its place in the style it has there, and back.

use std::borrow::Cow;

use super::percent::{Escape, encode};
use super::{ParamError, Source, Target, cookie, header, path, query};
use crate::body::{EncodeError, literal};
use crate::operation::{Parameter, Payload, Place, Style};
use crate::shape::Shape;

/// Writes a scalar.
pub(super) fn write(parameter: &Parameter, text: &str, target: &mut Target) -> Result<(), EncodeError> {
    if parameter.style == Style::Content(Payload::Json) {
        let mut json = Vec::new();
        let shape = if matches!(parameter.shape, Shape::Any) { &Shape::Text } else { parameter.shape };
        literal::write(text, shape, &mut json).map_err(|message| super::error::refused(parameter, message))?;
        return place(parameter, &String::from_utf8_lossy(&json), target);
    }
    place(parameter, text, target)
}

/// Reads a scalar.
pub(super) fn read<'a>(parameter: &Parameter, source: &Source<'a>) -> Result<Option<Cow<'a, str>>, ParamError> {
    let text = read_raw(parameter, source)?;
    match text {
        Some(text) if parameter.style == Style::Content(Payload::Json) && text.starts_with('"') => serde_json::from_str(&text)
            .map(|text: String| Some(Cow::Owned(text)))
            .map_err(|_| ParamError::malformed(parameter, "is not valid JSON")),
        text => Ok(text),
    }
}

/// The JSON text of a scalar.
pub(super) fn read_json(parameter: &Parameter, source: &Source<'_>) -> Result<Option<Vec<u8>>, ParamError> {
    let Some(text) = read_raw(parameter, source)? else { return Ok(None) };
    let mut json = Vec::new();
    literal::write(&text, parameter.shape, &mut json).map_err(|message| ParamError::malformed(parameter, message))?;
    Ok(Some(json))
}

/// Writes a text that is not encoded yet.
pub(super) fn place(parameter: &Parameter, text: &str, target: &mut Target) -> Result<(), EncodeError> {
    match escape(parameter) {
        None => place_encoded(parameter, text, target),
        Some(escape) => place_encoded(parameter, &encoded(parameter, text, escape), target),
    }
}

/// The text, encoded; slashes stay where it spans segments.
fn encoded(parameter: &Parameter, text: &str, escape: Escape) -> String {
    let mut encoded = String::with_capacity(text.len());
    let Some((first, rest)) = text.split_once('/').filter(|_| parameter.spans) else {
        encode(text, escape, &mut encoded);
        return encoded;
    };
    encode(first, escape, &mut encoded);
    for segment in rest.split('/') {
        encoded.push('/');
        encode(segment, escape, &mut encoded);
    }
    encoded
}

/// Writes a text that is encoded.
pub(super) fn place_encoded(parameter: &Parameter, encoded: &str, target: &mut Target) -> Result<(), EncodeError> {
    match parameter.place {
        Place::Path(index) => path::write(parameter, index, path::styled(parameter, encoded), target),
        Place::Query => {
            query::append(&mut target.query, parameter.name, encoded);
            Ok(())
        }
        Place::QueryString => {
            query::append_whole(&mut target.query, encoded);
            Ok(())
        }
        Place::Header => header::write(parameter, encoded, target),
        Place::Cookie => cookie::append(parameter, &mut target.cookies, parameter.name, encoded),
    }
}

/// Reads the text, decoded.
pub(super) fn read_raw<'a>(parameter: &Parameter, source: &Source<'a>) -> Result<Option<Cow<'a, str>>, ParamError> {
    let Some(encoded) = read_encoded(parameter, source)? else { return Ok(None) };
    match encoded {
        Cow::Borrowed(encoded) => decode(parameter, encoded).map(Some),
        Cow::Owned(encoded) => decode(parameter, &encoded).map(|text| Some(Cow::Owned(text.into_owned()))),
    }
}

/// Reads the text as it was sent, without what its style puts around it.
pub(super) fn read_encoded<'a>(parameter: &Parameter, source: &Source<'a>) -> Result<Option<Cow<'a, str>>, ParamError> {
    match parameter.place {
        Place::Path(index) => path::read(parameter, index, source).map(|text| text.map(Cow::Borrowed)),
        Place::Query => only(parameter, query::named(source.query, parameter.name)),
        Place::QueryString => Ok(Some(source.query).filter(|query| !query.is_empty()).map(Cow::Borrowed)),
        Place::Header => header::read(parameter, source),
        Place::Cookie => only(parameter, cookie::named(source.headers, parameter)),
    }
}

/// Decodes a text of the parameter's place.
pub(super) fn decode<'t>(parameter: &Parameter, text: &'t str) -> Result<Cow<'t, str>, ParamError> {
    if escape(parameter).is_none() {
        return Ok(Cow::Borrowed(text));
    }
    let plus = matches!(parameter.place, Place::Query | Place::QueryString);
    super::percent::decode(text, plus).map_err(|fault| ParamError::malformed(parameter, fault.words()))
}

/// What stays as it is in a parameter's values; `None` where nothing is encoded: in headers, and in cookies by `style: cookie`.
pub(super) fn escape(parameter: &Parameter) -> Option<Escape> {
    match parameter.place {
        Place::Header => None,
        Place::Cookie if cookie::is_raw(parameter) => None,
        _ if !parameter.allow_reserved => Some(Escape::Strict),
        Place::Path(_) => Some(Escape::Path),
        Place::Query | Place::QueryString => Some(Escape::Query),
        Place::Cookie => Some(Escape::Cookie),
    }
}

fn only<'a>(parameter: &Parameter, mut values: impl Iterator<Item = &'a str>) -> Result<Option<Cow<'a, str>>, ParamError> {
    match (values.next(), values.next()) {
        (Some(_), Some(_)) => Err(ParamError::repeated(parameter)),
        (first, _) => Ok(first.map(Cow::Borrowed)),
    }
}
