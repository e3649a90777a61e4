//! The request body: the `body` parameter in the media types consumed, or an object of the `formData` parameters.

use super::parameter::{Given, is_file};
use super::{collection, media};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::reader::{Reader, Shared};
use crate::document::request_body::RequestBody;
use crate::document::schema::Schema;
use crate::source::Location;

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// The body's parameters of the path and of the operation: a body or a field of the operation's own takes the place of the path's.
pub(super) fn together<'a>(inherited: &[Given<'a>], own: Vec<Given<'a>>) -> Vec<Given<'a>> {
    let same = |one: &Given<'_>, other: &Given<'_>| one.place == other.place && (one.place == "body" || one.name == other.name);
    let kept = inherited.iter().filter(|outer| !own.iter().any(|inner| same(outer, inner))).copied();
    kept.collect::<Vec<_>>().into_iter().chain(own.iter().copied()).collect()
}

/// Makes the body of an operation and keeps it under the operation's place.
pub(super) fn read<'a>(
    reader: &mut Reader<'a>,
    operation: Location,
    parameters: &[Given<'a>],
    consumes: &[(&'a str, Location)],
) -> Option<Location> {
    let (bodies, fields): (Vec<_>, Vec<_>) = parameters.iter().partition(|given| given.place == "body");
    let body = match (bodies.first(), fields.as_slice()) {
        (None, []) => return None,
        (None, fields) => form(reader, operation, fields, consumes),
        (Some(body), fields) => {
            if let Some(other) = bodies.get(1).or(fields.first()) {
                report_second(reader, other.at, body.at);
            }
            whole(reader, operation, body, consumes)?
        }
    };
    RequestBody::table(&mut reader.parts).insert(operation, body);
    Some(operation)
}

fn whole<'a>(
    reader: &mut Reader<'a>,
    operation: Location,
    body: &Given<'a>,
    consumes: &[(&'a str, Location)],
) -> Option<RequestBody<'a>> {
    let parameter = reader.parts.parameters.get(&body.target)?;
    let description = parameter.value.description;
    let Some(schema) = parameter.value.schema else {
        let diagnostic = Diagnostic::new(Code::MissingKey, body.target, "the body parameter has no `schema`");
        reader.report(diagnostic.on_key().help("add `schema`"));
        return None;
    };
    let content = media::content(consumes, "application/json", body.target, schema);
    Some(RequestBody { at: operation, reference: None, description, required: body.required, content })
}

/// The fields of a form are the properties of an object.
fn form<'a>(
    reader: &mut Reader<'a>,
    operation: Location,
    fields: &[&Given<'a>],
    consumes: &[(&'a str, Location)],
) -> RequestBody<'a> {
    let file = fields.iter().any(|field| is_file(reader, field.target));
    let carries = |media: &str| media.starts_with("multipart/") || (!file && media.starts_with(FORM));
    let consumes: Vec<_> = consumes.iter().copied().filter(|(media, _)| carries(media)).collect();
    let mut properties: Vec<(&str, Location)> = Vec::new();
    for field in fields {
        if !properties.iter().any(|(name, _)| *name == field.name) {
            properties.push((field.name, field.target));
        }
    }
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| (field.name, field.target)).collect();
    let is_required = !required.is_empty();
    Schema::table(&mut reader.parts).insert(operation, Schema::of_properties(operation, properties, required));
    let mut content = media::content(&consumes, if file { MULTIPART } else { FORM }, operation, operation);
    let lists = fields.iter().filter_map(|field| Some((field.name.to_owned(), collection::encoding(reader, field.target)?)));
    let lists: Vec<_> = lists.collect();
    if !lists.is_empty() {
        content.iter_mut().for_each(|(_, media_type)| media_type.encoding = Some((operation, lists.clone())));
    }
    RequestBody { at: operation, reference: None, description: None, required: is_required, content }
}

fn report_second(reader: &mut Reader<'_>, second: Location, first: Location) {
    let diagnostic = Diagnostic::new(Code::DuplicateParameter, second, "the operation has a body already");
    let diagnostic = diagnostic.related(first, "this one");
    reader.report(diagnostic.help("describe one body, by one parameter in `body` or by several in `formData`"));
}
