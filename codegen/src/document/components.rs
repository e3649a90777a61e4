//! The Components object: parts by name.

use super::example::SharedExample;
use super::link::Link;
use super::parameter::{Header, Parameter};
use super::path_item::PathItem;
use super::reader::Reader;
use super::request_body::RequestBody;
use super::response::Response;
use super::schema::Schema;
use super::security::SecurityScheme;
use crate::source::Location;

/// `components`: what operations ask for by name; all other kinds are only reached through references.
#[derive(Debug, Clone, Default)]
pub(crate) struct Components<'a> {
    pub(crate) schemas: Vec<(&'a str, Location)>,
    pub(crate) security_schemes: Vec<(&'a str, Location)>,
}

pub(super) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Components<'a>> {
    let mut object = reader.object(at)?;
    let components = Components {
        schemas: object.map("schemas", Reader::shared::<Schema<'a>>),
        security_schemes: object.map("securitySchemes", Reader::shared::<SecurityScheme<'a>>),
    };
    object.map("responses", Reader::shared::<Response<'a>>);
    object.map("parameters", Reader::shared::<Parameter<'a>>);
    object.map("examples", Reader::shared::<SharedExample>);
    object.map("requestBodies", Reader::shared::<RequestBody<'a>>);
    object.map("headers", Reader::shared::<Header<'a>>);
    object.map("pathItems", Reader::shared::<PathItem<'a>>);
    object.map("links", Reader::shared::<Link<'a>>);
    // callbacks are reported where an operation uses them
    object.ignore(&["callbacks"]);
    object.finish();
    Some(components)
}
