//! The Media Type object: a body in one media type.

use super::example::{self, Example};
use super::parameter::Header;
use super::reader::Reader;
use super::schema::Schema;
use crate::source::Location;

/// A member of `content`.
#[derive(Debug, Clone)]
pub(crate) struct MediaType {
    pub(crate) at: Location,
    pub(crate) schema: Option<Location>,
    pub(crate) examples: Vec<Example>,
    /// `itemSchema`, 3.2: of each item of a sequence.
    pub(crate) item: Option<Location>,
    /// How the fields of a form or the parts of a multipart body are written, with the place of the whole.
    pub(crate) encoding: Option<(Location, Vec<(String, Encoding)>)>,
    /// `prefixEncoding`, 3.2: of parts without names, in order.
    pub(crate) prefix: Vec<Encoding>,
    /// `itemEncoding`, 3.2: of all further parts.
    pub(crate) items: Option<Encoding>,
}

/// How a field or part is written.
#[derive(Debug, Clone)]
pub(crate) struct Encoding {
    pub(crate) at: Location,
    /// `contentType`: media types and ranges with commas between them, and their place.
    pub(crate) content_type: Option<(String, Location)>,
    /// Where the headers are described, and each by its name.
    pub(crate) headers: Option<(Location, Vec<(String, Location)>)>,
    pub(crate) style: Option<(String, Location)>,
    pub(crate) explode: Option<bool>,
    pub(crate) allow_reserved: Option<bool>,
    /// `allowReserved`, and `encoding` within the part, as far as they are there.
    pub(crate) others: Vec<(&'static str, Location)>,
}

impl MediaType {
    /// Of values of a schema, nothing else being said.
    pub(crate) fn of(at: Location, schema: Location) -> Self {
        Self { at, schema: Some(schema), examples: Vec::new(), item: None, encoding: None, prefix: Vec::new(), items: None }
    }
}

pub(super) fn read(reader: &mut Reader<'_>, at: Location) -> Option<MediaType> {
    let mut object = reader.object(at)?;
    let schema = object.child("schema", |reader, at| reader.shared::<Schema<'_>>(at));
    let item = object.child("itemSchema", |reader, at| reader.shared::<Schema<'_>>(at));
    let examples = example::of(&mut object);
    let place = object.members().get("encoding");
    let encoding = object.map("encoding", encoding);
    let encoding = encoding.into_iter().map(|(name, encoding)| (name.to_owned(), encoding)).collect();
    let encoding = place.map(|at| (at, encoding));
    let prefix = object.list("prefixEncoding", self::encoding);
    let items = object.child("itemEncoding", self::encoding);
    object.finish();
    Some(MediaType { at, schema, examples, item, encoding, prefix, items })
}

fn encoding(reader: &mut Reader<'_>, at: Location) -> Option<Encoding> {
    let mut object = reader.object(at)?;
    let content_type = object.child("contentType", |reader, at| Some((reader.string(at)?.to_owned(), at)));
    let place = object.members().get("headers");
    let headers = object.map("headers", Reader::shared::<Header<'_>>);
    let headers = headers.into_iter().map(|(name, header)| (name.to_owned(), header)).collect();
    let headers = place.map(|at| (at, headers));
    let style = object.child("style", |reader, at| Some((reader.string(at)?.to_owned(), at)));
    let explode = object.flag("explode");
    let allow_reserved = object.members().get("allowReserved").and_then(|at| object.reader.flag(at));
    let others = ["allowReserved", "encoding", "prefixEncoding", "itemEncoding"];
    let others = others.into_iter().filter_map(|key| Some((key, object.take(key)?))).collect();
    object.finish();
    Some(Encoding { at, content_type, headers, style, explode, allow_reserved, others })
}
