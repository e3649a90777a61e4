//! The Server and Server Variable objects.

use std::borrow::Cow;

use super::reader::Reader;
use crate::source::Location;

/// An entry of `servers`.
#[derive(Debug, Clone)]
pub(crate) struct Server<'a> {
    pub(crate) at: Location,
    /// Since OpenAPI 3.2.
    pub(crate) name: Option<&'a str>,
    pub(crate) url: Option<Cow<'a, str>>,
    pub(crate) description: Option<&'a str>,
    pub(crate) variables: Vec<(&'a str, ServerVariable<'a>)>,
}

/// A member of `variables`.
#[derive(Debug, Clone)]
pub(crate) struct ServerVariable<'a> {
    pub(crate) at: Location,
    pub(crate) default: Option<&'a str>,
    pub(crate) values: Vec<&'a str>,
    pub(crate) description: Option<&'a str>,
}

pub(super) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Server<'a>> {
    let mut object = reader.object(at)?;
    let server = Server {
        at,
        name: object.string("name"),
        url: object.expected_string("url").map(Cow::Borrowed),
        description: object.string("description"),
        variables: object.map("variables", variable),
    };
    object.finish();
    Some(server)
}

fn variable<'a>(reader: &mut Reader<'a>, at: Location) -> Option<ServerVariable<'a>> {
    let mut object = reader.object(at)?;
    let variable = ServerVariable {
        at,
        default: object.expected_string("default"),
        values: object.strings("enum").into_iter().map(|(value, _)| value).collect(),
        description: object.string("description"),
    };
    object.finish();
    Some(variable)
}
