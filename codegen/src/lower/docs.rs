//! What generated items tell their reader.

use super::View;
use super::access::Direction;
use crate::api;
use crate::model::{Docs, Model, SchemaId};
use crate::source::Location;

/// Title and description as one text, with where it comes from.
pub(super) fn docs(view: View<'_>, docs: &Docs, at: Location) -> api::Docs {
    api::Docs { origin: Some(view.sources.pointer(at)), ..inner(docs) }
}

/// Of a schema; where requests carry it otherwise than responses, also which of the two this is.
pub(super) fn sided(view: View<'_>, id: SchemaId) -> api::Docs {
    let schema = &view.model.schemas[id];
    let mut docs = docs(view, &schema.docs, schema.at);
    if view.names.item(id, Direction::Request) != view.names.item(id, Direction::Response) {
        let side = match view.direction {
            Direction::Request => "As requests carry it: without the members that only the server sets.",
            Direction::Response => "As responses carry it: without the members that only the client sets.",
        };
        docs.notes.push(side.to_owned());
    }
    if view.changes(id).is_some() {
        docs.notes.push("As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.".to_owned());
    }
    docs
}

/// As `docs`, without the place: for fields and arguments, whose owner names it.
pub(super) fn inner(docs: &Docs) -> api::Docs {
    api::Docs { text: text(docs), deprecated: docs.deprecated, ..api::Docs::default() }
}

/// A text alone.
pub(super) fn plain(text: &str) -> api::Docs {
    api::Docs { text: text.to_owned(), ..api::Docs::default() }
}

/// Of the whole API.
pub(super) fn api(model: &Model) -> api::Docs {
    let description = model.description.as_deref().unwrap_or_default();
    plain(format!("{}, version {}.\n\n{description}", model.title, model.version).trim_end())
}

fn text(docs: &Docs) -> String {
    let parts = [docs.title.as_deref(), docs.description.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [title, description] if description.starts_with(title) => (*description).to_owned(),
        parts => parts.join("\n\n"),
    }
}
