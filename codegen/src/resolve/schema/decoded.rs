//! The data of events is text: where `contentSchema` says what is in it, it stands for that (OpenAPI 3.2.0 section 4.14.3.2).

use std::collections::HashSet;

use super::super::Resolver;
use super::alias;
use crate::source::Location;

/// Notes the members `data` of the events that a schema describes, before anything is made of them.
pub(in crate::resolve) fn note(resolver: &mut Resolver<'_>, events: Location) {
    let document = resolver.document;
    let mut open = vec![events];
    let mut seen = HashSet::new();
    while let Some(at) = open.pop() {
        let at = alias::canonical(resolver, at);
        let Some(schema) = document.parts.schemas.get(&at).filter(|_| seen.insert(at)) else { continue };
        open.extend(schema.reference.as_ref().and_then(|reference| reference.target));
        open.extend(schema.one_of.iter().chain(&schema.any_of).chain(&schema.all_of));
        if let Some((_, data)) = schema.properties.iter().find(|(name, _)| *name == "data") {
            let data = alias::canonical(resolver, *data);
            let content = document.parts.schemas.get(&data).and_then(|schema| schema.content_schema);
            resolver.drafts.decoded.extend(content.map(|content| (data, content)));
        }
    }
}

/// The places, each in the stead of a text with what is in it; where there is such a one, other texts say nothing more.
pub(super) fn places(resolver: &mut Resolver<'_>, places: Vec<Location>) -> Vec<Location> {
    let decoded: Vec<Location> = places.iter().filter_map(|at| resolver.drafts.decoded.get(at).copied()).collect();
    if decoded.is_empty() { places } else { decoded.into_iter().map(|at| alias::canonical(resolver, at)).collect() }
}
