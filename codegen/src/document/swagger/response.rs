//! The Response object: its schema in the media types that the operation produces.

use super::media;
use crate::document::example::Example;
use crate::document::parameter::Header;
use crate::document::reader::{Reader, Shared};
use crate::document::response::Response;
use crate::document::schema::Schema;
use crate::source::Location;

/// Reads a response; its media types are those of the whole API until an operation uses it.
pub(in crate::document) fn read<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Response<'a>> {
    let produces = reader.swagger.clone().unwrap_or_default().produces;
    let mut object = reader.object(at)?;
    let reference = object.reference::<Response<'a>>();
    let schema = object.child("schema", Reader::shared::<Schema<'a>>);
    let examples = object.map("examples", |_, at| Some(at));
    let mut response = Response {
        at,
        reference,
        description: object.string("description"),
        headers: object.map("headers", Reader::shared::<Header<'a>>),
        content: schema.map(|schema| media::content(&produces, "application/json", at, schema)).unwrap_or_default(),
        links: Vec::new(),
        examples,
    };
    give_examples(&mut response);
    object.finish();
    Some(response)
}

/// The response of an operation: what it refers to is taken over, since its media types are the operation's.
pub(super) fn of<'a>(reader: &mut Reader<'a>, at: Location, produces: &[(&'a str, Location)]) -> Option<Location> {
    let mut target = reader.shared::<Response<'a>>(at)?;
    let mut passed = vec![target];
    while let Some(reference) = reader.parts.responses.get(&target)?.reference {
        // what leads nowhere or back is told by whoever follows references
        let Some(next) = reference.target.filter(|next| !passed.contains(next)) else { return Some(at) };
        target = reader.shared::<Response<'a>>(next)?;
        passed.push(target);
    }
    let mut response = reader.parts.responses.get(&target)?.clone();
    if let Some(schema) = response.content.first().and_then(|(_, media_type)| media_type.schema) {
        let is_file = super::parameter::is_file(reader, schema);
        let otherwise = if is_file { "application/octet-stream" } else { "application/json" };
        response.content = media::content(produces, otherwise, response.at, schema);
        give_examples(&mut response);
    }
    Response::table(&mut reader.parts).insert(at, response);
    Some(at)
}

/// Examples stand beside the schema, by their media types.
fn give_examples(response: &mut Response<'_>) {
    for (media, media_type) in &mut response.content {
        let own = response.examples.iter().filter(|(name, _)| name == media);
        media_type.examples = own.map(|(_, at)| Example::Here(*at)).collect();
    }
}
