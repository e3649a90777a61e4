//! Several descriptions as one: what they have in common has been compared before, so the first one counts.

use std::collections::HashSet;

use super::{Document, Parts, PathItem, SecurityRequirement};
use crate::source::Location;

/// Adds what later descriptions have; operations keep the security of the file they stand in.
pub(super) fn merge<'a>(documents: Vec<Document<'a>>, parts: &mut Parts<'a>) -> Document<'a> {
    let mut documents = documents.into_iter();
    let Some(mut merged) = documents.next() else { return Document::default() };
    for mut document in documents {
        if !same_security(&merged.security, &document.security) {
            secure(&merged, parts);
            secure(&document, parts);
        }
        drop_known_operations(&merged, &document, parts);
        merged.paths.append(&mut document.paths);
        merged.webhooks.append(&mut document.webhooks);
        merged.tags.append(&mut document.tags);
        add(&mut merged.components.schemas, document.components.schemas);
        add(&mut merged.components.security_schemes, document.components.security_schemes);
        if merged.servers.is_empty() {
            merged.servers = document.servers;
        }
        merged.ignore_case |= document.ignore_case;
    }
    merged
}

fn add<'a>(known: &mut Vec<(&'a str, Location)>, others: Vec<(&'a str, Location)>) {
    let names: HashSet<&str> = known.iter().map(|(name, _)| *name).collect();
    let new: Vec<_> = others.into_iter().filter(|(name, _)| !names.contains(name)).collect();
    known.extend(new);
}

/// Writes the security of a description to each of its operations that has none.
fn secure<'a>(document: &Document<'a>, parts: &mut Parts<'a>) {
    for (_, at) in document.paths.iter().chain(&document.webhooks) {
        let mut next = Some(*at);
        let mut left = parts.path_items.len();
        while let Some(item) = next.and_then(|at| parts.path_items.get_mut(&at)).filter(|_| left > 0) {
            left -= 1;
            for (_, operation) in &mut item.operations {
                operation.security.get_or_insert_with(|| document.security.clone());
            }
            next = item.reference.and_then(|reference| reference.target);
        }
    }
}

fn same_security(ours: &[SecurityRequirement<'_>], theirs: &[SecurityRequirement<'_>]) -> bool {
    let plain = |security: &[SecurityRequirement<'_>]| {
        let schemes =
            security.iter().map(|one| one.schemes.iter().map(|scheme| (scheme.name.to_owned(), scheme.scopes.join(" "))));
        schemes.map(Iterator::collect::<Vec<_>>).collect::<Vec<_>>()
    };
    plain(ours) == plain(theirs)
}

/// A method of a path that an earlier description has is there already.
fn drop_known_operations(merged: &Document<'_>, document: &Document<'_>, parts: &mut Parts<'_>) {
    for (ours, theirs) in [(&merged.paths, &document.paths), (&merged.webhooks, &document.webhooks)] {
        for (path, at) in theirs {
            let earlier = ours.iter().filter(|(known, other)| known == path && other != at);
            let methods: Vec<String> = earlier.filter_map(|(_, at)| parts.path_items.get(at)).flat_map(methods).collect();
            if let Some(item) = parts.path_items.get_mut(at) {
                item.operations.retain(|(method, _)| !methods.iter().any(|known| known == method));
            }
        }
    }
}

fn methods(item: &PathItem<'_>) -> Vec<String> {
    item.operations.iter().map(|(method, _)| (*method).to_owned()).collect()
}
