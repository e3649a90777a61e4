//! What generated items tell their reader.

use super::View;
use crate::api;
use crate::model::{Docs, Model};
use crate::source::Location;

/// Title and description as one text, with where it comes from.
pub(super) fn docs(view: View<'_>, docs: &Docs, at: Location) -> api::Docs {
    api::Docs { text: text(docs), origin: Some(view.sources.pointer(at)), deprecated: docs.deprecated }
}

/// As `docs`, without the place: for fields and arguments, whose owner names it.
pub(super) fn inner(docs: &Docs) -> api::Docs {
    api::Docs { text: text(docs), origin: None, deprecated: docs.deprecated }
}

/// A text alone.
pub(super) fn plain(text: &str) -> api::Docs {
    api::Docs { text: text.to_owned(), origin: None, deprecated: false }
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
