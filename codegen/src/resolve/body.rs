//! Request bodies, and the `content` of bodies, responses and parameters.

use super::{Resolver, parameter, reference, schema};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{MediaType, RequestBody};
use crate::model::{Body, Content, Payload};
use crate::source::Location;
use crate::table::media;

/// The request body at a place.
pub(super) fn body(resolver: &mut Resolver<'_>, at: Location) -> Option<Body> {
    let own = resolver.document.parts.bodies.get(&at)?;
    let body = reference::follow::<RequestBody<'_>>(resolver, at)?;
    let contents = contents(resolver, &body.content);
    if body.content.is_empty() {
        let diagnostic = Diagnostic::new(Code::MissingKey, body.at, "the request body has no media type").on_key().lowered();
        let help = "add one to `content`, such as `application/json`; the operation is generated without a body";
        resolver.report_once(body.at, || diagnostic.help(help));
    }
    let description = own.description.or(body.description).map(str::to_owned);
    (!contents.is_empty()).then_some(Body { at: body.at, description, required: body.required, contents })
}

/// Media types in order; what is no media type is left out, unless it is plain which one is meant.
pub(super) fn contents(resolver: &mut Resolver<'_>, content: &[(&str, MediaType)]) -> Vec<Content> {
    content.iter().filter_map(|(media, it)| one(resolver, media, it)).collect()
}

fn one(resolver: &mut Resolver<'_>, text: &str, media_type: &MediaType) -> Option<Content> {
    let name = media_name(resolver, text, media_type.at)?;
    let row = media::parse(name).as_ref().and_then(media::find)?;
    if let Some(lost) = row.untyped {
        let message = format!("{} bodies such as `{name}` are octets as sent: their {lost} have no types yet", row.name);
        let diagnostic = Diagnostic::new(Code::UntypedMediaType, media_type.at, message).on_key();
        resolver.report_once(media_type.at, || diagnostic);
        return Some(Content {
            at: media_type.at,
            media: name.to_owned(),
            payload: row.payload,
            schema: None,
            examples: Vec::new(),
        });
    }
    for at in &media_type.unsupported {
        unsupported_key(resolver, *at);
    }
    if let (Some(at), Payload::Form) = (media_type.encoding, row.payload) {
        let message = "`encoding` is not generated yet: lists are repeated fields, objects are fields with brackets";
        resolver.report_once(at, || Diagnostic::new(Code::NotGenerated, at, message).on_key());
    }
    let schema = media_type.schema.map(|at| schema::id(resolver, at));
    let examples = parameter::examples(resolver, &media_type.examples);
    Some(Content { at: media_type.at, media: name.to_owned(), payload: row.payload, schema, examples })
}

/// The media type that a key of `content` is, or is short for.
fn media_name<'t>(resolver: &mut Resolver<'_>, text: &'t str, at: Location) -> Option<&'t str> {
    if media::parse(text).is_some() {
        return Some(text);
    }
    let meant = media::meant(text);
    let diagnostic = Diagnostic::new(Code::InvalidMediaType, at, format!("`{text}` is not a media type")).on_key();
    resolver.report_once(at, || match meant {
        Some(meant) => diagnostic.help(format!("write `{meant}`; it is taken as that")),
        None => diagnostic.help("write it like `application/json` or `image/*`; it is left out"),
    });
    meant
}

fn unsupported_key(resolver: &mut Resolver<'_>, at: Location) {
    let key = resolver.sources.key(at).unwrap_or_default();
    let diagnostic = Diagnostic::new(Code::UnsupportedKeyword, at, format!("`{key}` is not generated yet")).on_key();
    resolver.report_once(at, || {
        diagnostic.help("write `schema` in its place, or a media type of a sequence such as `application/jsonl`")
    });
}
