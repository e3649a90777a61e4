//! Whether what is asserted of an object is about members that it has no field for: then these must be kept.

use std::collections::HashSet;

use super::super::super::Resolver;
use super::super::facet::{Facets, UnionKey};
use super::only_asserts;
use crate::document::Schema;
use crate::model::Check;
use crate::source::Location;

/// Whether facets assert something of members other than those declared.
pub(in super::super) fn speaks_of_others(resolver: &Resolver<'_>, facets: &Facets<'_>, declared: &dyn Fn(&str) -> bool) -> bool {
    let mut waiting: Vec<Location> = Vec::new();
    for facet in &facets.list {
        let schema = facet.schema;
        if counts(schema) || schema.required.iter().any(|(name, _)| !declared(name)) || names_others(schema, declared) {
            return true;
        }
        waiting.extend(applied(schema));
        for (key, branches) in [(UnionKey::OneOf, &schema.one_of), (UnionKey::AnyOf, &schema.any_of)] {
            if only_asserts(resolver, facets, facet, key) {
                waiting.extend(branches);
            }
        }
    }
    let unevaluated = facets.list.iter().any(|facet| facet.schema.unevaluated.is_some());
    (unevaluated && super::is_conditional(resolver, facets)) || any_speaks(resolver, waiting, declared)
}

fn any_speaks(resolver: &Resolver<'_>, mut waiting: Vec<Location>, declared: &dyn Fn(&str) -> bool) -> bool {
    let mut seen = HashSet::new();
    while let Some(at) = waiting.pop() {
        let Some(schema) = resolver.document.parts.schemas.get(&at).filter(|_| seen.insert(at)) else { continue };
        let members = schema.required.iter().chain(&schema.properties);
        let open = !schema.patterns.is_empty() || schema.additional.is_some() || schema.unevaluated.is_some();
        let values = schema.enumeration.is_some();
        if open || values || counts(schema) || names_others(schema, declared) || { members }.any(|(name, _)| !declared(name)) {
            return true;
        }
        waiting.extend(applied(schema));
        waiting.extend(schema.all_of.iter().chain(&schema.any_of).chain(&schema.one_of));
        waiting.extend(schema.reference.and_then(|reference| reference.target));
    }
    false
}

/// Whether a schema counts members or has a word for the name of each.
fn counts(schema: &Schema<'_>) -> bool {
    let counts = |check: &Check| matches!(check, Check::MinProperties(_) | Check::MaxProperties(_));
    schema.assertions.iter().any(|assertion| counts(&assertion.check))
        || schema.rule.as_deref().is_some_and(|rule| rule.names.is_some())
}

fn names_others(schema: &Schema<'_>, declared: &dyn Fn(&str) -> bool) -> bool {
    schema.rule.as_deref().is_some_and(|rule| {
        let lists = rule.dependent_required.iter();
        let mut named =
            lists.flat_map(|(name, names)| names.iter().chain([name])).chain(rule.dependent.iter().map(|(name, _)| name));
        named.any(|name| !declared(name))
    })
}

/// The schemas that a schema applies to the same value, by other ways than `allOf` and unions.
fn applied(schema: &Schema<'_>) -> impl Iterator<Item = Location> {
    let rules = schema.rule.as_deref().into_iter();
    rules.flat_map(|rule| {
        let single = [rule.not, rule.test, rule.then, rule.otherwise].into_iter().flatten();
        single.chain(rule.dependent.iter().map(|(_, at)| *at))
    })
}
