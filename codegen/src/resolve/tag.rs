//! Tags: those declared, then those only used.

use super::Resolver;
use crate::model::{Operation, Tag};

/// The tags of the description in order: declared ones, then others in order of first use.
pub(super) fn all(resolver: &Resolver<'_>, operations: [&Vec<Operation>; 2]) -> Vec<Tag> {
    let declared = resolver.document.tags.iter().filter_map(|tag| {
        let description = tag.description.map(str::to_owned);
        Some(Tag { name: tag.name?.to_owned(), description, at: tag.at })
    });
    let used = operations
        .into_iter()
        .flatten()
        .flat_map(|operation| operation.tags.iter().map(|name| Tag { name: name.clone(), description: None, at: operation.at }));
    let mut tags: indexmap::IndexMap<String, Tag> = indexmap::IndexMap::new();
    for tag in declared.chain(used) {
        tags.entry(tag.name.clone()).or_insert(tag);
    }
    tags.into_values().collect()
}
