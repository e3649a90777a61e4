//! Request bodies, and the `content` of bodies, responses and parameters.

use super::{Resolver, reference, schema};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{MediaType, RequestBody};
use crate::model::{Body, Content};
use crate::source::Location;
use crate::table::media;

/// The request body at a place.
pub(super) fn body(resolver: &mut Resolver<'_>, at: Location) -> Option<Body> {
    let own = resolver.document.parts.bodies.get(&at)?;
    let body = reference::follow::<RequestBody<'_>>(resolver, at)?;
    let contents = contents(resolver, &body.content);
    if body.content.is_empty() {
        let diagnostic = Diagnostic::new(Code::MissingKey, body.at, "the request body has no media type").on_key();
        resolver.report_once(body.at, || diagnostic.help("add one to `content`, such as `application/json`"));
    }
    let description = own.description.or(body.description).map(str::to_owned);
    (!contents.is_empty()).then_some(Body { at: body.at, description, required: body.required, contents })
}

/// Media types in order, those that are not generated left out.
pub(super) fn contents(resolver: &mut Resolver<'_>, content: &[(&str, MediaType)]) -> Vec<Content> {
    content.iter().filter_map(|(media, it)| one(resolver, media, it)).collect()
}

fn one(resolver: &mut Resolver<'_>, text: &str, media_type: &MediaType) -> Option<Content> {
    let Some(row) = media::parse(text).as_ref().and_then(media::find) else {
        let diagnostic = Diagnostic::new(Code::InvalidMediaType, media_type.at, format!("`{text}` is not a media type"));
        resolver.report_once(media_type.at, || diagnostic.on_key().help("write it like `application/json` or `image/*`"));
        return None;
    };
    for at in &media_type.unsupported {
        unsupported_key(resolver, *at);
    }
    let Some(payload) = row.payload else {
        let message = format!("{} bodies such as `{text}` are not generated yet", row.name);
        let diagnostic = Diagnostic::new(Code::UnsupportedMediaType, media_type.at, message).on_key();
        resolver.report_once(media_type.at, || diagnostic.help("offer `application/json` or `application/octet-stream` instead"));
        return None;
    };
    let schema = media_type.schema.map(|at| schema::id(resolver, at));
    Some(Content { at: media_type.at, media: text.to_owned(), payload, schema })
}

fn unsupported_key(resolver: &mut Resolver<'_>, at: Location) {
    let key = resolver.sources.key(at).unwrap_or_default();
    let diagnostic = Diagnostic::new(Code::UnsupportedKeyword, at, format!("`{key}` is not generated yet")).on_key();
    resolver.report_once(at, || diagnostic.help("remove it; values are then encoded as their schema and media type say"));
}
