//! `collectionFormat` of a form's fields: the encoding that a list has in OpenAPI 3.

use crate::document::Encoding;
use crate::document::reader::Reader;
use crate::source::{Location, Node};

/// How a field that is a list is written; `csv` where nothing is said.
pub(super) fn encoding(reader: &Reader<'_>, field: Location) -> Option<Encoding> {
    let Node::Object(members) = reader.sources.node(field) else { return None };
    let is_list = members.get("type").is_some_and(|at| matches!(reader.sources.node(at), Node::String("array")));
    let written = members.get("collectionFormat").and_then(|at| match reader.sources.node(at) {
        Node::String(format) => Some((format, at)),
        _ => None,
    });
    let (format, at) = written.unwrap_or(("csv", field));
    let (style, explode) = match format {
        "csv" => ("form", false),
        "multi" => ("form", true),
        "ssv" => ("spaceDelimited", false),
        "pipes" => ("pipeDelimited", false),
        other => (other, false),
    };
    is_list.then(|| Encoding {
        at: field,
        content_type: None,
        headers: None,
        style: Some((style.to_owned(), at)),
        explode: Some(explode),
        allow_reserved: None,
        others: Vec::new(),
    })
}
