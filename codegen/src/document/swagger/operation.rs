//! The Operation object: parameters sorted into those of the body and the others, answers with their media types.

use super::body;
use super::media;
use super::parameter::{self, Given};
use super::response;
use super::server;
use crate::document::operation::Operation;
use crate::document::reader::Reader;
use crate::document::security;
use crate::source::Location;

/// Reads what stands under a method; `inherited` are the body's parameters of the path.
pub(super) fn read<'a>(reader: &mut Reader<'a>, at: Location, inherited: &[Given<'a>]) -> Option<Operation<'a>> {
    let defaults = reader.swagger.clone().unwrap_or_default();
    let mut object = reader.object(at)?;
    let consumes = media::types(&mut object, "consumes").unwrap_or(defaults.consumes);
    let produces = media::types(&mut object, "produces").unwrap_or(defaults.produces);
    let (in_body, parameters): (Vec<_>, Vec<_>) =
        object.list("parameters", parameter::given).into_iter().partition(Given::is_in_body);
    let in_body = body::together(inherited, in_body);
    let responses = object.extensible_map("responses", Reader::here);
    let operation = Operation {
        at,
        id: object.child("operationId", |reader, at| Some((reader.string(at)?, at))),
        rust_name: object.string("x-rust-name"),
        tags: object.strings("tags"),
        summary: object.string("summary"),
        description: object.string("description"),
        deprecated: object.flag("deprecated").unwrap_or(false),
        parameters: parameters.iter().map(|given| given.at).collect(),
        body: body::read(object.reader, at, &in_body, &consumes),
        responses: responses
            .into_iter()
            .filter_map(|(status, at)| Some((status, response::of(object.reader, at, &produces)?)))
            .collect(),
        callbacks: None,
        security: security::requirements(&mut object),
        servers: server::of_operation(&mut object, &defaults.place),
    };
    object.ignore(&["externalDocs"]);
    object.finish();
    Some(operation)
}
