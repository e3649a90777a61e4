//! The Security Scheme and Security Requirement objects.

use super::reader::{Object, Reader, Shared, Table};
use super::reference::Reference;
use super::{Parts, swagger};
use crate::source::Location;

/// A member of `components/securitySchemes`.
#[derive(Debug, Clone)]
pub(crate) struct SecurityScheme<'a> {
    pub(crate) at: Location,
    pub(crate) reference: Option<Reference>,
    pub(crate) rust_name: Option<&'a str>,
    pub(crate) kind: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    /// `in`.
    pub(crate) place: Option<&'a str>,
    pub(crate) scheme: Option<&'a str>,
    pub(crate) bearer_format: Option<&'a str>,
}

/// An entry of `security`: schemes that hold together, with the scopes asked of each.
#[derive(Debug, Clone)]
pub(crate) struct SecurityRequirement<'a> {
    pub(crate) schemes: Vec<RequiredScheme<'a>>,
}

/// A scheme by name, with scopes.
#[derive(Debug, Clone)]
pub(crate) struct RequiredScheme<'a> {
    pub(crate) at: Location,
    pub(crate) name: &'a str,
    pub(crate) scopes: Vec<&'a str>,
}

impl<'a> Shared<'a> for SecurityScheme<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        if reader.swagger.is_some() {
            return swagger::security::read(reader, at);
        }
        let mut object = reader.object(at)?;
        let reference = object.reference::<SecurityScheme<'a>>();
        if reference.is_none() {
            object.require("type");
        }
        let scheme = SecurityScheme {
            at,
            reference,
            rust_name: object.string("x-rust-name"),
            kind: object.string("type"),
            description: object.string("description"),
            name: object.string("name"),
            place: object.string("in"),
            scheme: object.string("scheme"),
            bearer_format: object.string("bearerFormat"),
        };
        object.ignore(&["summary", "flows", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated"]);
        object.finish();
        Some(scheme)
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.security_schemes
    }
}

/// `security`; absent and empty are kept apart, since an empty list lifts what the whole API asks for.
pub(super) fn requirements<'a>(object: &mut Object<'_, 'a>) -> Option<Vec<SecurityRequirement<'a>>> {
    object.members().get("security")?;
    Some(object.list("security", requirement))
}

fn requirement<'a>(reader: &mut Reader<'a>, at: Location) -> Option<SecurityRequirement<'a>> {
    let members = reader.members(at)?;
    let schemes = members.iter().map(|(name, at)| RequiredScheme { at, name, scopes: scopes(reader, at) }).collect();
    Some(SecurityRequirement { schemes })
}

fn scopes<'a>(reader: &mut Reader<'a>, at: Location) -> Vec<&'a str> {
    match reader.sources.node(at) {
        crate::source::Node::Array(items) => items.iter().filter_map(|item| reader.string(item)).collect(),
        other => reader.wrong_type(at, "an array", other).unwrap_or_default(),
    }
}
