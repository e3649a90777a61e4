//! Request bodies, and the `content` of bodies, responses and parameters.

use super::{Resolver, form, header, parameter, reference, schema};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, MediaType, RequestBody};
use crate::model::{Body, Content, Encoding, Encodings, Payload};
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
    let bodies = content.iter().filter_map(|(media, it)| {
        let content = without_encodings(resolver, media, it)?;
        Some(Content { encodings: encodings(resolver, content.payload, it), ..content })
    });
    bodies.collect()
}

/// The media type of a parameter or header. Its fields are as in other forms, and it has no parts, whose headers it might be itself.
pub(super) fn of_parameter(resolver: &mut Resolver<'_>, text: &str, media_type: &MediaType) -> Option<Content> {
    let content = without_encodings(resolver, text, media_type)?;
    if media_type.encoding.as_ref().is_some_and(|(_, named)| !named.is_empty()) {
        let message = "`encoding` of what is no body is not generated: fields are as in other forms".to_owned();
        let diagnostic = Diagnostic::new(Code::NotGenerated, media_type.at, message).on_key();
        resolver.report_once(media_type.at, || diagnostic.help("remove it, or describe the value as JSON"));
    }
    Some(content)
}

fn without_encodings(resolver: &mut Resolver<'_>, text: &str, media_type: &MediaType) -> Option<Content> {
    let name = media_name(resolver, text, media_type.at)?;
    let row = media::parse(name).as_ref().and_then(media::find)?;
    if let (Some(item), false) = (media_type.item, is_sequence(row.payload)) {
        unused_item(resolver, item, name);
    }
    if let (Payload::Events, Some(events)) = (row.payload, media_type.item.or(media_type.schema)) {
        schema::decoded::note(resolver, events);
    }
    let schema = media_type.schema.map(|at| schema::id(resolver, at));
    let item = media_type.item.filter(|_| is_sequence(row.payload)).map(|at| schema::id(resolver, at));
    let examples = parameter::examples(resolver, &media_type.examples);
    let encodings = Encodings::default();
    Some(Content { at: media_type.at, media: name.to_owned(), payload: row.payload, schema, examples, item, encodings })
}

fn encodings(resolver: &mut Resolver<'_>, payload: Payload, media_type: &MediaType) -> Encodings {
    match payload {
        Payload::Multipart => of_parts(resolver, media_type),
        Payload::Form => Encodings { fields: form::fields(resolver, media_type), ..Encodings::default() },
        Payload::Json | Payload::JsonPatch | Payload::MergePatch => Encodings::default(),
        Payload::Xml | Payload::Text | Payload::Bytes => Encodings::default(),
        Payload::JsonLines | Payload::JsonSequence | Payload::Events => Encodings::default(),
    }
}

fn is_sequence(payload: Payload) -> bool {
    match payload {
        Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => true,
        Payload::Json | Payload::JsonPatch | Payload::MergePatch => false,
        Payload::Xml | Payload::Form | Payload::Text | Payload::Bytes => false,
    }
}

fn unused_item(resolver: &mut Resolver<'_>, at: Location, name: &str) {
    let message = format!("`itemSchema` is not used: `{name}` is no sequence of items");
    let help = "write `schema` in its place, or a media type of a sequence such as `application/jsonl`";
    resolver.report_once(at, || Diagnostic::new(Code::IneffectiveKeyword, at, message).on_key().help(help));
}

fn of_parts(resolver: &mut Resolver<'_>, media_type: &MediaType) -> Encodings {
    let named = media_type.encoding.iter().flat_map(|(_, named)| named);
    Encodings {
        named: named.map(|(name, it)| (name.clone(), encoding(resolver, it))).collect(),
        prefix: media_type.prefix.iter().map(|it| encoding(resolver, it)).collect(),
        items: media_type.items.as_ref().map(|it| encoding(resolver, it)),
        fields: Vec::new(),
    }
}

/// The media types that `contentType` lists.
pub(super) fn listed(resolver: &mut Resolver<'_>, encoding: &document::Encoding) -> Vec<(String, Payload)> {
    let mut content = Vec::new();
    if let Some((text, at)) = &encoding.content_type {
        for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let name = media_name(resolver, name, *at);
            let row = name.and_then(media::parse).as_ref().and_then(media::find);
            content.extend(name.zip(row).map(|(name, row)| (name.to_owned(), row.payload)));
        }
    }
    content
}

fn encoding(resolver: &mut Resolver<'_>, encoding: &document::Encoding) -> Encoding {
    Encoding {
        at: encoding.at,
        content: listed(resolver, encoding),
        style: encoding.style.clone(),
        explode: encoding.explode,
        headers: encoding.headers.iter().flat_map(|(_, headers)| header::of_part(resolver, headers)).collect(),
        others: encoding.others.clone(),
    }
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
