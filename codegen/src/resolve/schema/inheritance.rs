//! `discriminator` without branches: where a schema that others extend by `allOf` is meant as a value, it is one of those.
//!
//! ```yaml
//! Pet: { discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
//! Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
//! ```

use std::collections::HashMap;

use indexmap::IndexSet;

use super::super::Resolver;
use super::facet::{self, Facet, Facets};
use super::part::{Part, View};
use super::union::Branch;
use super::{COMBINED_LIMIT, alias, discriminator, docs, id_of, too_many};
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::Shape;
use crate::source::Location;

/// The schemas that extend others by `allOf`, by the one that is extended.
pub(super) type Extensions = HashMap<Location, Vec<Location>>;

/// The union of a schema and those that extend it, where a discriminator chooses among them.
pub(super) fn shape(resolver: &mut Resolver<'_>, parts: &[Part], facets: &Facets<'_>) -> Option<Shape> {
    let [part] = parts else { return None };
    if *part != Part::whole(part.at) {
        return None;
    }
    let base = part.at;
    let facet = facets.list.iter().find(|facet| is_lonely(facet))?;
    let declared = facet.schema.discriminator.as_deref()?;
    let own = facet.schema.at == base;
    let found = candidates(resolver, base, declared, own);
    resolver.drafts.combined += found.len();
    if resolver.drafts.combined > COMBINED_LIMIT && !found.is_empty() {
        too_many(resolver, base);
        return None;
    }
    if found.is_empty() || !is_told_apart(resolver, facets, declared, &found) {
        if own {
            report_without_effect(resolver, declared, found.is_empty());
        }
        return None;
    }
    let itself = stands_for_itself(resolver, base, facets, declared, own).then_some(base);
    let branches: Vec<Branch> = itself.into_iter().chain(found).map(|at| branch(resolver, at, base, declared)).collect();
    let discriminator = discriminator::resolve(resolver, declared, &branches, own)?;
    let branches = branches.iter().map(|branch| branch.id).collect();
    Some(Shape::OneOf { branches, discriminator: Some(discriminator) })
}

/// Whether a schema, or one it extends, has a discriminator without branches.
pub(super) fn is_extended(resolver: &mut Resolver<'_>, at: Location) -> bool {
    facet::expand(resolver, &[Part::whole(at)]).list.iter().any(is_lonely)
}

fn is_lonely(facet: &Facet<'_>) -> bool {
    facet.schema.discriminator.is_some() && facet.schema.one_of.is_empty() && facet.schema.any_of.is_empty()
}

/// Everything that extends a schema, directly or not, and what its own mapping names.
fn candidates(resolver: &mut Resolver<'_>, base: Location, declared: &document::Discriminator<'_>, own: bool) -> Vec<Location> {
    let mut found = IndexSet::new();
    let mut waiting = vec![base];
    while let Some(next) = waiting.pop() {
        for at in extensions(resolver).get(&next).cloned().unwrap_or_default() {
            if at != base && found.insert(at) {
                waiting.push(at);
            }
        }
    }
    for (target, at) in declared.mapping.iter().map(|(_, target)| *target).filter(|_| own) {
        let mapped = discriminator::target_of(resolver, target, at).map(|at| alias::canonical(resolver, at));
        found.extend(mapped.filter(|at| *at != base));
    }
    found.into_iter().collect()
}

fn extensions<'d>(resolver: &'d mut Resolver<'_>) -> &'d Extensions {
    if resolver.drafts.extensions.is_none() {
        let mut all = Extensions::new();
        let schemas = &resolver.document.parts.schemas;
        for schema in schemas.values().filter(|schema| !schema.all_of.is_empty()) {
            if docs::name_at(resolver, schema.at).is_none() {
                continue;
            }
            let targets = schema.all_of.iter().filter_map(|at| schemas.get(at)?.reference.as_ref()?.target);
            targets.for_each(|target| all.entry(target).or_default().push(schema.at));
        }
        resolver.drafts.extensions = Some(all);
    }
    resolver.drafts.extensions.get_or_insert_default()
}

/// Where the property has values of its own and nothing says which means which schema, names of schemas must be among them.
fn is_told_apart(
    resolver: &mut Resolver<'_>,
    facets: &Facets<'_>,
    declared: &document::Discriminator<'_>,
    found: &[Location],
) -> bool {
    let values = discriminator::constants(resolver, facets, declared.property.unwrap_or_default());
    let tagged = |at: &Location| resolver.document.parts.schemas.get(at).is_some_and(|schema| schema.tag.is_some());
    let named = |at: &Location| docs::name_at(resolver, *at).is_some_and(|name| values.contains(&name));
    values.is_empty() || !declared.mapping.is_empty() || found.iter().all(|at| tagged(at) || named(at))
}

/// Whether a value may be of the schema itself: its name is a tag unless its own mapping or the property's values leave it out. A
/// schema in the middle of a hierarchy is one of those that the base chooses from, named in the mapping or not.
fn stands_for_itself(
    resolver: &mut Resolver<'_>,
    base: Location,
    facets: &Facets<'_>,
    declared: &document::Discriminator<'_>,
    own: bool,
) -> bool {
    let mut targets = declared.mapping.iter().filter_map(|(_, (target, at))| discriminator::target_of(resolver, target, *at));
    if targets.any(|target| target == base) {
        return true;
    }
    if own && !declared.mapping.is_empty() {
        return false;
    }
    let values = discriminator::constants(resolver, facets, declared.property.unwrap_or_default());
    values.is_empty() || docs::name_at(resolver, base).is_some_and(|name| values.contains(&name))
}

/// A schema that is extended itself stands in the union without those that extend it.
fn branch(resolver: &mut Resolver<'_>, at: Location, base: Location, declared: &document::Discriminator<'_>) -> Branch {
    let extended = at == base || extensions(resolver).contains_key(&at);
    let part = Part { at, view: View { alone: extended, ..View::default() } };
    Branch { at: declared.at, canonical: at, id: id_of(resolver, vec![part]), parts: vec![part] }
}

fn report_without_effect(resolver: &mut Resolver<'_>, declared: &document::Discriminator<'_>, nothing: bool) {
    let (message, help) = if nothing {
        (
            "no schema extends this one by `allOf`, so that there is nothing to choose",
            "list the schemas to choose from as `oneOf`",
        )
    } else {
        (
            "the values of the property are not the names of the schemas it chooses from",
            "say which value means which schema in `mapping`",
        )
    };
    let diagnostic = Diagnostic::new(Code::InvalidDiscriminator, declared.at, message).on_key();
    resolver.report_once(declared.at, || diagnostic.help(help));
}
