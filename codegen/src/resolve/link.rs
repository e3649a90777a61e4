//! Links of an answer, their runtime expressions parsed (OpenAPI 3.2.0 section 4.20.1).

use super::{Resolver, reference, server};
use crate::document;
use crate::model::{Link, LinkTarget, LinkValue, Place};
use crate::source::{Location, Node};

/// The links of an answer, references followed.
pub(super) fn links(resolver: &mut Resolver<'_>, links: &[(&str, Location)]) -> Vec<Link> {
    links.iter().filter_map(|(name, at)| link(resolver, name, *at)).collect()
}

fn link(resolver: &mut Resolver<'_>, name: &str, at: Location) -> Option<Link> {
    let link = reference::follow::<document::Link<'_>>(resolver, at)?;
    let server = link.server.as_ref().and_then(|server| server::one(resolver, server));
    let parameters = link.parameters.iter().map(|(name, at)| {
        let (place, name) = parameter(name);
        (place, name.to_owned(), value(resolver, *at))
    });
    Some(Link {
        at,
        name: name.to_owned(),
        description: link.description.map(str::to_owned),
        target: target(link),
        parameters: parameters.collect(),
        body: link.body.map(|at| value(resolver, at)),
        server,
    })
}

fn target(link: &document::Link<'_>) -> LinkTarget {
    match (link.id, link.operation) {
        (Some(id), _) => LinkTarget::Id(id.to_owned()),
        (None, Some(at)) => LinkTarget::At(at),
        (None, None) => LinkTarget::Nowhere,
    }
}

/// `path.id` is the parameter `id` of the path; `id` is one of any place.
fn parameter(name: &str) -> (Option<Place>, &str) {
    match name.split_once('.').and_then(|(place, name)| Some((in_place(place)?, name))) {
        Some((place, name)) => (Some(place), name),
        None => (None, name),
    }
}

fn in_place(name: &str) -> Option<Place> {
    match name {
        "path" => Some(Place::Path),
        "query" => Some(Place::Query),
        "header" => Some(Place::Header),
        "cookie" => Some(Place::Cookie),
        _ => None,
    }
}

fn value(resolver: &Resolver<'_>, at: Location) -> LinkValue {
    match resolver.sources.node(at) {
        Node::String(text) if text.starts_with('$') => expression(text),
        Node::String(text) if text.contains("{$") => match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            Some(only) if !only.contains(['{', '}']) => expression(only),
            _ => LinkValue::Unknown(text.to_owned()),
        },
        _ => LinkValue::Constant(at),
    }
}

fn expression(text: &str) -> LinkValue {
    let unknown = || LinkValue::Unknown(text.to_owned());
    match text {
        "$url" => LinkValue::Url,
        "$method" => LinkValue::Method,
        "$statusCode" => LinkValue::Status,
        _ => match (text.strip_prefix("$request."), text.strip_prefix("$response.")) {
            (Some(source), _) => request(source).unwrap_or_else(unknown),
            (_, Some(source)) => response(source).unwrap_or_else(unknown),
            (None, None) => unknown(),
        },
    }
}

fn request(source: &str) -> Option<LinkValue> {
    if let Some(pointer) = source.strip_prefix("body") {
        return tokens(pointer).map(LinkValue::RequestBody);
    }
    let (place, name) = source.split_once('.')?;
    Some(LinkValue::Request(in_place(place)?, name.to_owned()))
}

fn response(source: &str) -> Option<LinkValue> {
    match source.strip_prefix("body") {
        Some(pointer) => tokens(pointer).map(LinkValue::ResponseBody),
        None => source.strip_prefix("header.").map(|name| LinkValue::ResponseHeader(name.to_owned())),
    }
}

/// The tokens of `#/a/b`; none where the whole body is meant.
fn tokens(fragment: &str) -> Option<Vec<String>> {
    match fragment.strip_prefix('#') {
        None => fragment.is_empty().then(Vec::new),
        Some("") => Some(Vec::new()),
        Some(pointer) => {
            let tokens = pointer.strip_prefix('/')?.split('/');
            Some(tokens.map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
        }
    }
}
