//! The Info object and the Tag object: what the API is called and how its operations are grouped.

use super::reader::Reader;
use crate::source::Location;

/// `info`.
#[derive(Debug, Clone)]
pub(crate) struct Info<'a> {
    pub(crate) title: Option<&'a str>,
    pub(crate) version: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
}

/// An entry of `tags`.
#[derive(Debug, Clone)]
pub(crate) struct Tag<'a> {
    pub(crate) at: Location,
    pub(crate) name: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
}

pub(super) fn info<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Info<'a>> {
    let mut object = reader.object(at)?;
    let info = Info {
        title: object.expected_string("title"),
        version: object.expected_string("version"),
        description: object.string("description"),
    };
    object.ignore(&["summary", "termsOfService", "contact", "license"]);
    object.finish();
    Some(info)
}

pub(super) fn tag<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Tag<'a>> {
    let mut object = reader.object(at)?;
    let tag = Tag { at, name: object.expected_string("name"), description: object.string("description") };
    object.ignore(&["summary", "externalDocs", "parent", "kind"]);
    object.finish();
    Some(tag)
}
