//! The Response object.

use super::link::Link;
use super::media_type::{self, MediaType};
use super::parameter::Header;
use super::reader::{Reader, Shared, Table};
use super::reference::Reference;
use super::{Parts, swagger};
use crate::source::Location;

/// A member of `responses`.
#[derive(Debug, Clone)]
pub(crate) struct Response<'a> {
    pub(crate) at: Location,
    pub(crate) reference: Option<Reference>,
    pub(crate) description: Option<&'a str>,
    pub(crate) headers: Vec<(&'a str, Location)>,
    pub(crate) content: Vec<(&'a str, MediaType)>,
    pub(crate) links: Vec<(&'a str, Location)>,
    /// Of 2.0, by media type; they are told of `content` as well.
    pub(crate) examples: Vec<(&'a str, Location)>,
}

impl<'a> Shared<'a> for Response<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        if reader.swagger.is_some() {
            return swagger::response::read(reader, at);
        }
        let mut object = reader.object(at)?;
        let response = Response {
            at,
            reference: object.reference::<Response<'a>>(),
            description: object.string("description"),
            headers: object.map("headers", Reader::shared::<Header<'a>>),
            content: object.map("content", media_type::read),
            links: object.extensible_map("links", Reader::shared::<Link<'a>>),
            examples: Vec::new(),
        };
        object.ignore(&["summary"]);
        object.finish();
        Some(response)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.responses
    }
}
