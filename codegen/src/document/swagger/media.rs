//! `consumes` and `produces`: the keys of `content` maps to be.

use crate::document::media_type::MediaType;
use crate::document::reader::Object;
use crate::source::Location;

/// Media types with the places they are written at.
pub(super) type Types<'a> = Vec<(&'a str, Location)>;

/// A list of media types; `None` where the key is absent, so that what holds for the whole API holds.
pub(super) fn types<'a>(object: &mut Object<'_, 'a>, key: &'static str) -> Option<Types<'a>> {
    object.members().get(key)?;
    Some(object.strings(key))
}

/// A `content` map: one schema in each of these media types, or in the one that is meant where none is written.
pub(super) fn content<'a>(
    types: &[(&'a str, Location)],
    otherwise: &'static str,
    at: Location,
    schema: Location,
) -> Vec<(&'a str, MediaType)> {
    let media_type = |at| MediaType { at, schema: Some(schema), examples: Vec::new(), encoding: None, unsupported: Vec::new() };
    if types.is_empty() {
        return vec![(otherwise, media_type(at))];
    }
    types.iter().map(|(name, at)| (*name, media_type(*at))).collect()
}
