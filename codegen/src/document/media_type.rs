//! The Media Type object: a body in one media type.

use super::example::{self, Example};
use super::reader::Reader;
use super::schema::Schema;
use crate::source::Location;

/// A member of `content`.
#[derive(Debug, Clone)]
pub(crate) struct MediaType {
    pub(crate) at: Location,
    pub(crate) schema: Option<Location>,
    pub(crate) examples: Vec<Example>,
    /// How the fields of a form or multipart body are written.
    pub(crate) encoding: Option<Location>,
    /// `itemSchema` and its like: valid, and not generated yet.
    pub(crate) unsupported: Vec<Location>,
}

pub(super) fn read(reader: &mut Reader<'_>, at: Location) -> Option<MediaType> {
    let mut object = reader.object(at)?;
    let schema = object.child("schema", |reader, at| reader.shared::<Schema<'_>>(at));
    let examples = example::of(&mut object);
    let encoding = object.take("encoding");
    let unsupported = ["prefixEncoding", "itemEncoding", "itemSchema"];
    let unsupported = unsupported.into_iter().filter_map(|key| object.take(key)).collect();
    object.finish();
    Some(MediaType { at, schema, examples, encoding, unsupported })
}
