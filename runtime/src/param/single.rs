//! One text: to its place in the style it has there, and back.

use std::borrow::Cow;

use super::percent::{Escape, encode};
use super::{ParamError, Source, Target, cookie, header, path, query};
use crate::body::{EncodeError, literal};
use crate::operation::{Parameter, Place, Style};
use crate::shape::Shape;

/// Writes a scalar.
pub(super) fn write(parameter: &Parameter, text: &str, target: &mut Target) -> Result<(), EncodeError> {
    if parameter.style == Style::Json {
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
        Some(text) if parameter.style == Style::Json && text.starts_with('"') => serde_json::from_str(&text)
            .map(|text: String| Some(Cow::Owned(text)))
            .map_err(|_| ParamError::malformed(parameter, "is not valid JSON")),
        text => Ok(text),
    }
}

/// Writes a text that is not encoded yet.
pub(super) fn place(parameter: &Parameter, text: &str, target: &mut Target) -> Result<(), EncodeError> {
    match escape(parameter) {
        None => header::write(parameter, text, target),
        Some(escape) => {
            let mut encoded = String::with_capacity(text.len());
            encode(text, escape, &mut encoded);
            place_encoded(parameter, &encoded, target)
        }
    }
}

/// Writes a text that is encoded.
pub(super) fn place_encoded(parameter: &Parameter, encoded: &str, target: &mut Target) -> Result<(), EncodeError> {
    match parameter.place {
        Place::Path(index) => path::write(parameter, index, path::styled(parameter, encoded), target),
        Place::Query => {
            query::append(&mut target.query, parameter.name, encoded);
            Ok(())
        }
        Place::Header => header::write(parameter, encoded, target),
        Place::Cookie => {
            cookie::append(&mut target.cookies, parameter.name, encoded);
            Ok(())
        }
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
        Place::Header => header::read(parameter, source),
        Place::Cookie => only(parameter, cookie::named(source.headers, parameter.name)),
    }
}

/// Decodes a text of the parameter's place.
pub(super) fn decode<'t>(parameter: &Parameter, text: &'t str) -> Result<Cow<'t, str>, ParamError> {
    match parameter.place {
        Place::Header => Ok(Cow::Borrowed(text)),
        place => {
            super::percent::decode(text, place == Place::Query).map_err(|fault| ParamError::malformed(parameter, fault.words()))
        }
    }
}

/// What stays as it is in a parameter's values; `None` in headers, that are not encoded.
pub(super) fn escape(parameter: &Parameter) -> Option<Escape> {
    match (parameter.place, parameter.style) {
        (Place::Path(_), Style::Label) => Some(Escape::NoDot),
        (Place::Path(_), _) => Some(Escape::Strict),
        (Place::Query, _) if parameter.allow_reserved => Some(Escape::Reserved),
        (Place::Query, _) => Some(Escape::Strict),
        (Place::Cookie, _) => Some(Escape::Cookie),
        (Place::Header, _) => None,
    }
}

fn only<'a>(parameter: &Parameter, mut values: impl Iterator<Item = &'a str>) -> Result<Option<Cow<'a, str>>, ParamError> {
    match (values.next(), values.next()) {
        (Some(_), Some(_)) => Err(ParamError::repeated(parameter)),
        (first, _) => Ok(first.map(Cow::Borrowed)),
    }
}
