//! The Request Body object.

use super::Parts;
use super::media_type::{self, MediaType};
use super::reader::{Reader, Shared, Table};
use super::reference::Reference;
use crate::source::Location;

/// `requestBody`, or a member of `components/requestBodies`.
#[derive(Debug, Clone)]
pub(crate) struct RequestBody<'a> {
    pub(crate) at: Location,
    pub(crate) reference: Option<Reference>,
    pub(crate) description: Option<&'a str>,
    pub(crate) required: bool,
    pub(crate) content: Vec<(&'a str, MediaType)>,
}

impl<'a> Shared<'a> for RequestBody<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        let mut object = reader.object(at)?;
        let reference = object.reference::<RequestBody<'a>>();
        if reference.is_none() {
            object.expect("content");
        }
        let body = RequestBody {
            at,
            reference,
            description: object.string("description"),
            required: object.flag("required").unwrap_or(false),
            content: object.map("content", media_type::read),
        };
        object.ignore(&["summary"]);
        object.finish();
        Some(body)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.bodies
    }
}
