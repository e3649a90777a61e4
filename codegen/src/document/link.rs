//! The Link object: a call that an answer leads to.

use super::Parts;
use super::reader::{Reader, Shared, Table};
use super::reference::Reference;
use super::server::{self, Server};
use crate::source::Location;

/// A member of `links`.
#[derive(Debug, Clone)]
pub(crate) struct Link<'a> {
    pub(crate) reference: Option<Reference>,
    pub(crate) id: Option<&'a str>,
    /// Where `operationRef` leads; none where that is nowhere in the files that were read.
    pub(crate) operation: Option<Location>,
    /// Values and expressions by the names of parameters.
    pub(crate) parameters: Vec<(&'a str, Location)>,
    pub(crate) body: Option<Location>,
    pub(crate) server: Option<Server<'a>>,
    pub(crate) description: Option<&'a str>,
}

impl<'a> Shared<'a> for Link<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        let mut object = reader.object(at)?;
        let link = Link {
            reference: object.reference::<Link<'a>>(),
            id: object.string("operationId"),
            operation: object.child("operationRef", |reader, at| reader.sources.follow(at, reader.string(at)?).ok()),
            parameters: object.map("parameters", |_, at| Some(at)),
            body: object.take("requestBody"),
            server: object.child("server", server::read),
            description: object.string("description"),
        };
        object.finish();
        Some(link)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.links
    }
}
