//! Swagger 2.0, read as the same [`Document`]: parts that OpenAPI 3 keeps apart are made of what stands together here.
//!
//! What has no place of its own in a Swagger file is kept under the place of what it is made of: the schema of a parameter under
//! the parameter, the body of an operation under the operation.

mod body;
mod collection;
mod media;
pub(super) mod operation;
pub(super) mod parameter;
pub(super) mod path_item;
pub(super) mod response;
pub(super) mod security;
mod server;

use self::media::Types;
use super::components::Components;
use super::info;
use super::parameter::Parameter;
use super::path_item::PathItem;
use super::reader::{Object, Reader};
use super::response::Response;
use super::schema::Schema;
use super::security::SecurityScheme;
use super::{Document, Parts, security as requirements};

/// What holds for operations that do not say otherwise.
#[derive(Debug, Clone, Default)]
pub(super) struct Defaults<'a> {
    consumes: Types<'a>,
    produces: Types<'a>,
    place: server::Place<'a>,
}

/// Reads the root of a Swagger 2.0 file.
pub(super) fn read<'a>(mut object: Object<'_, 'a>) -> Document<'a> {
    let consumes = media::types(&mut object, "consumes").unwrap_or_default();
    let produces = media::types(&mut object, "produces").unwrap_or_default();
    let place = server::place(&mut object);
    object.reader.swagger = Some(Defaults { consumes, produces, place: place.clone() });
    object.expect("info");
    let components = Components {
        schemas: object.map("definitions", Reader::shared::<Schema<'a>>),
        security_schemes: object.map("securityDefinitions", Reader::shared::<SecurityScheme<'a>>),
    };
    object.map("parameters", Reader::shared::<Parameter<'a>>);
    object.map("responses", Reader::shared::<Response<'a>>);
    let document = Document {
        info: object.child("info", info::info),
        servers: server::all(&mut object, &place),
        tags: object.list("tags", info::tag),
        paths: object.extensible_map("paths", Reader::shared::<PathItem<'a>>),
        webhooks: Vec::new(),
        components,
        security: requirements::requirements(&mut object).unwrap_or_default(),
        ignore_case: object.flag("x-case-insensitive-properties").unwrap_or(false),
        parts: Parts::default(),
    };
    object.ignore(&["swagger", "externalDocs"]);
    object.finish();
    document
}
