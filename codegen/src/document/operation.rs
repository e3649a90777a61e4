//! The Operation object: one method on one path.

use super::parameter::Parameter;
use super::reader::Reader;
use super::request_body::RequestBody;
use super::response::Response;
use super::security::{self, SecurityRequirement};
use super::server::{self, Server};
use crate::source::Location;

/// What stands under `get`, `post` and so on.
#[derive(Debug, Clone)]
pub(crate) struct Operation<'a> {
    pub(crate) at: Location,
    pub(crate) id: Option<(&'a str, Location)>,
    pub(crate) rust_name: Option<&'a str>,
    pub(crate) tags: Vec<(&'a str, Location)>,
    pub(crate) summary: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
    pub(crate) deprecated: bool,
    pub(crate) parameters: Vec<Location>,
    pub(crate) body: Option<Location>,
    pub(crate) responses: Vec<(&'a str, Location)>,
    pub(crate) callbacks: Option<Location>,
    /// None: as the whole API says.
    pub(crate) security: Option<Vec<SecurityRequirement<'a>>>,
    pub(crate) servers: Vec<Server<'a>>,
}

pub(super) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Operation<'a>> {
    let mut object = reader.object(at)?;
    let operation = Operation {
        at,
        id: object.child("operationId", |reader, at| Some((reader.string(at)?, at))),
        rust_name: object.string("x-rust-name"),
        tags: object.strings("tags"),
        summary: object.string("summary"),
        description: object.string("description"),
        deprecated: object.flag("deprecated").unwrap_or(false),
        parameters: object.list("parameters", Reader::shared::<Parameter<'a>>),
        body: object.child("requestBody", Reader::shared::<RequestBody<'a>>),
        responses: object.extensible_map("responses", Reader::shared::<Response<'a>>),
        callbacks: object.take("callbacks"),
        security: security::requirements(&mut object),
        servers: object.list("servers", server::read),
    };
    object.ignore(&["externalDocs"]);
    object.finish();
    Some(operation)
}
