//! The Parameter and Header objects: values outside the body.

use super::example::{self, Example};
use super::media_type::{self, MediaType};
use super::reader::{Object, Reader, Shared, Table};
use super::reference::Reference;
use super::schema::Schema;
use super::{Parts, swagger};
use crate::source::Location;

/// An entry of `parameters`.
#[derive(Debug, Clone)]
pub(crate) struct Parameter<'a> {
    pub(crate) at: Location,
    pub(crate) reference: Option<Reference>,
    pub(crate) name: Option<&'a str>,
    /// `in`.
    pub(crate) place: Option<(&'a str, Location)>,
    pub(crate) value: Described<'a>,
}

/// A member of `headers`.
#[derive(Debug, Clone)]
pub(crate) struct Header<'a> {
    pub(crate) at: Location,
    pub(crate) reference: Option<Reference>,
    pub(crate) value: Described<'a>,
}

/// What parameters and headers have in common.
#[derive(Debug, Clone)]
pub(crate) struct Described<'a> {
    pub(crate) rust_name: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
    pub(crate) required: Option<bool>,
    pub(crate) deprecated: bool,
    pub(crate) allow_empty: bool,
    pub(crate) allow_reserved: bool,
    /// Whether a path parameter spans segments.
    pub(crate) spans: bool,
    pub(crate) style: Option<(&'a str, Location)>,
    /// `collectionFormat` of Swagger 2.0, in place of a style.
    pub(crate) collection: Option<(&'a str, Location)>,
    pub(crate) explode: Option<bool>,
    pub(crate) schema: Option<Location>,
    pub(crate) content: Vec<(&'a str, MediaType)>,
    pub(crate) examples: Vec<Example>,
}

impl<'a> Shared<'a> for Parameter<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        if reader.swagger.is_some() {
            return swagger::parameter::read(reader, at);
        }
        let mut object = reader.object(at)?;
        let reference = object.reference::<Parameter<'a>>();
        if reference.is_none() {
            object.require("name");
            object.require("in");
        }
        let parameter = Parameter {
            at,
            reference,
            name: object.string("name"),
            place: object.child("in", |reader, at| Some((reader.string(at)?, at))),
            value: described(&mut object),
        };
        object.finish();
        Some(parameter)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.parameters
    }
}

impl<'a> Shared<'a> for Header<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        if reader.swagger.is_some() {
            return swagger::parameter::header(reader, at);
        }
        let mut object = reader.object(at)?;
        let header = Header { at, reference: object.reference::<Header<'a>>(), value: described(&mut object) };
        object.finish();
        Some(header)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.headers
    }
}

fn described<'a>(object: &mut Object<'_, 'a>) -> Described<'a> {
    object.ignore(&["summary"]);
    let is_unencoded = object.flag("x-ms-skip-url-encoding").unwrap_or(false);
    Described {
        rust_name: object.string("x-rust-name"),
        description: object.string("description"),
        required: object.flag("required"),
        deprecated: object.flag("deprecated").unwrap_or(false),
        allow_empty: object.flag("allowEmptyValue").unwrap_or(false),
        allow_reserved: object.flag("allowReserved").unwrap_or(false) | is_unencoded,
        spans: is_unencoded | object.flag("x-multi-segment").unwrap_or(false),
        collection: None,
        style: object.child("style", |reader, at| Some((reader.string(at)?, at))),
        explode: object.flag("explode"),
        schema: object.child("schema", Reader::shared::<Schema<'a>>),
        content: object.map("content", media_type::read),
        examples: example::of(object),
    }
}
