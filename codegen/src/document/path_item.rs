//! The Path Item object: the operations on one path.

use super::operation::{self, Operation};
use super::parameter::Parameter;
use super::reader::{Object, Reader, Shared, Table};
use super::reference::Reference;
use super::server::{self, Server};
use super::{Parts, swagger};
use crate::source::Location;

/// A member of `paths`, `webhooks` or `components/pathItems`.
#[derive(Debug, Clone)]
pub(crate) struct PathItem<'a> {
    pub(crate) at: Location,
    pub(crate) reference: Option<Reference>,
    pub(crate) servers: Vec<Server<'a>>,
    pub(crate) parameters: Vec<Location>,
    /// By the key they stand under, in the order of the description: `get`, and after those `additionalOperations`.
    pub(crate) operations: Vec<(&'a str, Operation<'a>)>,
}

/// The keys of a path item that hold an operation.
pub(crate) const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

impl<'a> Shared<'a> for PathItem<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        if reader.swagger.is_some() {
            return swagger::path_item::read(reader, at);
        }
        let mut object = reader.object(at)?;
        let item = PathItem {
            at,
            reference: object.reference::<PathItem<'a>>(),
            servers: object.list("servers", server::read),
            parameters: object.list("parameters", Reader::shared::<Parameter<'a>>),
            operations: operations(&mut object),
        };
        object.ignore(&["summary", "description"]);
        object.finish();
        Some(item)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.path_items
    }
}

fn operations<'a>(object: &mut Object<'_, 'a>) -> Vec<(&'a str, Operation<'a>)> {
    object.ignore(&METHODS);
    let keys = object.members().iter().filter(|(key, _)| METHODS.contains(key));
    let mut operations: Vec<_> = keys.filter_map(|(key, at)| Some((key, operation::read(object.reader, at)?))).collect();
    operations.extend(object.map("additionalOperations", operation::read));
    operations
}
