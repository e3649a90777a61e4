//! The Security Scheme object: `basic` is a scheme of HTTP.

use crate::document::reader::Reader;
use crate::document::security::SecurityScheme;
use crate::source::Location;

/// Reads a member of `securityDefinitions`.
pub(in crate::document) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<SecurityScheme<'a>> {
    let mut object = reader.object(at)?;
    object.require("type");
    let written = object.string("type");
    let basic = written == Some("basic");
    let scheme = SecurityScheme {
        at,
        reference: None,
        rust_name: object.string("x-rust-name"),
        kind: if basic { Some("http") } else { written },
        description: object.string("description"),
        name: object.string("name"),
        place: object.string("in"),
        scheme: basic.then_some("basic"),
        bearer_format: None,
    };
    object.ignore(&["flow", "authorizationUrl", "tokenUrl", "scopes"]);
    object.finish();
    Some(scheme)
}
