//! `discriminator`: which value of a property means which branch.

use super::super::Resolver;
use super::facet::{self, Facets};
use super::union::Branch;
use super::{alias, docs};
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::{Discriminator, SchemaId};
use crate::source::{Location, Node};

/// Tags in order of the branches: those of `mapping`, else a `const` or `enum`, else the name of the schema. `None` where they do not tell
/// the branches apart. Unless the branches are `all` there are, a mapping may name others.
pub(super) fn resolve(
    resolver: &mut Resolver<'_>,
    declared: &document::Discriminator<'_>,
    branches: &[Branch],
    all: bool,
) -> Option<Discriminator> {
    let property = declared.property?;
    let mapped = mapped(resolver, declared, branches, all);
    let mut distinct = true;
    let mut tags: Vec<(String, SchemaId)> = Vec::new();
    let mut beside = Vec::new();
    for (index, branch) in branches.iter().enumerate() {
        let facets = facet::expand(resolver, &branch.parts);
        let chooses = chooses_by(&facets, property);
        if !chooses && !is_declared(&facets, property) {
            beside.push(branch.id);
        }
        let own = mapped.iter().filter(|(_, target)| *target == index).map(|(tag, _)| tag.clone());
        let mut own: Vec<String> = own.collect();
        if own.is_empty() {
            own = implicit(resolver, branch, &facets, property);
        }
        if own.is_empty() && !chooses {
            untagged(resolver, declared, branch);
            distinct = false;
        }
        for tag in own {
            distinct &= push(resolver, &mut tags, tag, branch);
        }
    }
    if !distinct {
        return None;
    }
    let default = default(resolver, declared, branches);
    Some(Discriminator { property: property.to_owned(), tags, beside, default })
}

/// The branch of `defaultMapping`.
fn default(resolver: &mut Resolver<'_>, declared: &document::Discriminator<'_>, branches: &[Branch]) -> Option<SchemaId> {
    let (target, at) = declared.default?;
    let place = target_of(resolver, target, at).map(|place| alias::canonical(resolver, place));
    let found = branches.iter().find(|branch| Some(branch.canonical) == place).map(|branch| branch.id);
    if found.is_none() {
        let message = format!("`defaultMapping` names `{target}`, which is no branch");
        let diagnostic = Diagnostic::new(Code::InvalidDiscriminator, at, message).on_key();
        resolver.report_once(at, || diagnostic.help("add the schema to the branches; values without a known tag are errors"));
    }
    found
}

/// Tag values of `mapping`, with the branch each means.
fn mapped(
    resolver: &mut Resolver<'_>,
    declared: &document::Discriminator<'_>,
    branches: &[Branch],
    all: bool,
) -> Vec<(String, usize)> {
    let mut mapped = Vec::new();
    for (tag, (target, at)) in &declared.mapping {
        let place = target_of(resolver, target, *at).map(|place| alias::canonical(resolver, place));
        match branches.iter().position(|branch| Some(branch.canonical) == place) {
            Some(index) => mapped.push(((*tag).to_owned(), index)),
            None if !all => {}
            None => {
                let message = format!("`{tag}` is mapped to `{target}`, which is no branch");
                let diagnostic = Diagnostic::new(Code::InvalidDiscriminator, *at, message);
                resolver.report_once(*at, || {
                    diagnostic.help("add the schema to the branches, or correct the mapping; the value is left out")
                });
            }
        }
    }
    mapped
}

/// A mapping names a schema of the components, or refers to one.
pub(super) fn target_of(resolver: &Resolver<'_>, target: &str, at: Location) -> Option<Location> {
    let named = resolver.document.components.schemas.iter().find(|(name, _)| *name == target);
    named.map(|(_, at)| *at).or_else(|| resolver.sources.follow(at, target).ok())
}

fn implicit(resolver: &mut Resolver<'_>, branch: &Branch, facets: &Facets<'_>, property: &str) -> Vec<String> {
    let tag = resolver.document.parts.schemas.get(&branch.canonical).and_then(|schema| schema.tag);
    if let Some(tag) = tag {
        return vec![tag.to_owned()];
    }
    let constants = constants(resolver, facets, property);
    match docs::name_at(resolver, branch.canonical).filter(|_| branch.canonical != branch.at) {
        // what the branch says of its own property is what its values have
        Some(name) if constants.is_empty() || constants.contains(&name) => vec![name],
        Some(_) | None => constants,
    }
}

/// The values that a branch allows for the property: `kind: { const: dog }`.
pub(super) fn constants(resolver: &mut Resolver<'_>, facets: &Facets<'_>, property: &str) -> Vec<String> {
    let places = facets.list.iter().flat_map(|facet| &facet.schema.properties);
    let places: Vec<Location> = places.filter(|(name, _)| *name == property).map(|(_, at)| *at).collect();
    let schemas = places.into_iter().map(|at| alias::canonical(resolver, at)).collect::<Vec<_>>();
    let enumerations = schemas.iter().filter_map(|at| resolver.document.parts.schemas.get(at)?.enumeration.as_deref());
    let values = enumerations.flat_map(|enumeration| enumeration.constant.iter().chain(enumeration.values.iter().flatten()));
    values
        .filter_map(|at| match resolver.sources.node(*at) {
            Node::String(text) => Some(text.to_owned()),
            _ => None,
        })
        .collect()
}

fn is_declared(facets: &Facets<'_>, property: &str) -> bool {
    facets.list.iter().any(|facet| facet.schema.properties.iter().any(|(name, _)| *name == property))
}

/// Whether a branch is itself a union that the same property chooses from: its tags are tags of the branch.
fn chooses_by(facets: &Facets<'_>, property: &str) -> bool {
    let chooses = |found: &document::Discriminator<'_>| found.property == Some(property);
    facets.list.iter().any(|facet| {
        let several = facet.schema.one_of.len() > 1 || facet.schema.any_of.len() > 1;
        several && facet.schema.discriminator.as_deref().is_some_and(chooses)
    })
}

/// Whether the tag means this branch alone.
fn push(resolver: &mut Resolver<'_>, tags: &mut Vec<(String, SchemaId)>, tag: String, branch: &Branch) -> bool {
    match tags.iter().find(|(known, _)| *known == tag) {
        Some((_, id)) if *id == branch.id => true,
        Some(_) => {
            let message = format!("the tag `{tag}` means this branch and another one");
            let diagnostic = Diagnostic::new(Code::InvalidDiscriminator, branch.at, message);
            resolver.report_once(branch.at, || diagnostic.help("give each branch a value of its own in `mapping`"));
            false
        }
        None => {
            tags.push((tag, branch.id));
            true
        }
    }
}

fn untagged(resolver: &mut Resolver<'_>, declared: &document::Discriminator<'_>, branch: &Branch) {
    let property = declared.property.unwrap_or_default();
    let message = format!("no value of `{property}` means this branch");
    let diagnostic =
        Diagnostic::new(Code::InvalidDiscriminator, branch.at, message).related(declared.at, "of this discriminator");
    let help = format!("give `{property}` a `const` in the branch, or move the branch to `components/schemas` and refer to it");
    resolver.report_once(branch.at, || diagnostic.help(help));
}
