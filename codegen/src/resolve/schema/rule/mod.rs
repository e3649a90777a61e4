//! What schemas assert that no type says: from the keywords of facets, and of schemas below `not`, `if` and their like, to [`Rule`]s.

mod asserting;
mod circle;
mod scalar;
mod speaks;
mod whole;

use std::collections::{HashMap, VecDeque};

pub(super) use self::asserting::{hints, only_asserts};
pub(super) use self::scalar::{scalar, scalar_format};
pub(super) use self::speaks::speaks_of_others;

use super::super::Resolver;
use super::facet::{Facet, Facets, UnionKey};
use super::part::View;
use crate::document::Schema;
use crate::model::{Object, Rest, Rule, RuleId, Rules, Shape};
use crate::source::Location;

/// Rules that have an id, and the schemas that wait to become one.
#[derive(Default)]
pub(super) struct Drafts {
    rules: Rules,
    ids: HashMap<Location, RuleId>,
    waiting: VecDeque<(RuleId, Location)>,
    any: Option<RuleId>,
}

/// All rules, looked into.
pub(super) fn finish(resolver: &mut Resolver<'_>) -> Rules {
    while let Some((id, at)) = resolver.drafts.rules.waiting.pop_front() {
        let rule = whole::rule(resolver, at);
        resolver.drafts.rules.rules[id] = rule;
    }
    circle::check(resolver);
    std::mem::take(&mut resolver.drafts.rules.rules)
}

/// What facets assert together beyond their shape; where others extend the schema, these assert it.
pub(super) fn beyond(resolver: &mut Resolver<'_>, facets: &Facets<'_>, shape: &Shape, extended: bool) -> Option<RuleId> {
    let mut found: Vec<Rule> = Vec::new();
    if let (Shape::Never, Some(first)) = (shape, facets.list.first()) {
        found.push(Rule { never: true, ..Rule::any(first.schema.at) });
    } else if !extended {
        let own: Vec<Facet<'_>> = facets.list.iter().filter(|facet| !is_told_around(facet.view)).copied().collect();
        found.extend(own.iter().filter_map(|facet| applied(resolver, facets, facet)));
    }
    match shape {
        Shape::Object(object) => {
            found.extend(undeclared(facets));
            found.extend(matched(resolver, facets, object));
            found.extend(unevaluated_members(resolver, facets));
        }
        Shape::Array { .. } | Shape::Tuple { .. } => found.extend(unevaluated_items(resolver, facets)),
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {}
        Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => {}
    }
    together(resolver, found)
}

/// Parts of a branch or of one type among several: the schema around asserts what they apply.
fn is_told_around(view: View) -> bool {
    view.bare || view.only.is_some()
}

fn together(resolver: &mut Resolver<'_>, mut found: Vec<Rule>) -> Option<RuleId> {
    let rules = &mut resolver.drafts.rules.rules;
    if found.len() < 2 {
        return found.pop().map(|rule| rules.push(rule));
    }
    let at = found.first()?.at;
    let all_of = found.into_iter().map(|rule| rules.push(rule)).collect();
    Some(rules.push(Rule { all_of, ..Rule::any(at) }))
}

/// `not`, `if`, `contains`, `propertyNames` and the like, and unions that make no type.
fn applied(resolver: &mut Resolver<'_>, facets: &Facets<'_>, facet: &Facet<'_>) -> Option<Rule> {
    let schema = facet.schema;
    let unions = [UnionKey::OneOf, UnionKey::AnyOf].map(|key| only_asserts(resolver, facets, facet, key));
    if schema.rule.is_none() && unions == [false, false] {
        return None;
    }
    let mut rule = whole::by_other_schemas(resolver, schema);
    if unions[0] {
        rule.one_of = whole::all(resolver, &schema.one_of);
    }
    if unions[1] {
        rule.any_of = whole::all(resolver, &schema.any_of);
    }
    Some(rule)
}

/// `required` members that no facet declares: the type has no field for them.
fn undeclared(facets: &Facets<'_>) -> Option<Rule> {
    let declared = |name: &str| facets.list.iter().any(|facet| facet.schema.properties.iter().any(|(known, _)| *known == name));
    let mut required: Vec<String> = Vec::new();
    for (name, _) in facets.list.iter().flat_map(|facet| &facet.schema.required) {
        if !declared(name) && !required.iter().any(|known| known == name) {
            required.push((*name).to_owned());
        }
    }
    let at = facets.list.first()?.schema.at;
    (!required.is_empty()).then(|| Rule { required, ..Rule::any(at) })
}

/// `patternProperties`: the type has one map for all members that are not declared.
fn matched(resolver: &mut Resolver<'_>, facets: &Facets<'_>, object: &Object) -> Option<Rule> {
    let patterns: Vec<(&str, Location)> = facets.list.iter().flat_map(|facet| &facet.schema.patterns).copied().collect();
    let at = facets.list.first()?.schema.at;
    if patterns.is_empty() {
        return None;
    }
    let conditional = is_conditional(resolver, facets);
    let additional = facets.list.iter().find_map(|facet| facet.schema.additional);
    let additional = additional.or_else(|| unevaluated(facets, |schema| schema.unevaluated).filter(|_| !conditional));
    let mut rule = Rule { properties: names(resolver, facets, at), ..Rule::any(at) };
    // of one expression and nothing else, the map has its type and checks
    rule.patterns = match (object.rest, object.patterns.as_slice()) {
        (Rest::Refused, [(only, _)]) => vec![(only.clone(), whole::any(resolver, at))],
        (Rest::Kept(_) | Rest::Ignored | Rest::Refused, _) => whole::by_name(resolver, &patterns),
    };
    rule.additional = additional.map(|at| whole::id(resolver, at));
    Some(rule)
}

/// The declared members, with nothing more to say of them.
fn names(resolver: &mut Resolver<'_>, facets: &Facets<'_>, at: Location) -> Vec<(String, RuleId)> {
    let any = whole::any(resolver, at);
    let names = facets.list.iter().flat_map(|facet| &facet.schema.properties);
    names.map(|(name, _)| ((*name).to_owned(), any)).collect()
}

/// Whether which members and items are evaluated depends on the value.
pub(super) fn is_conditional(resolver: &Resolver<'_>, facets: &Facets<'_>) -> bool {
    facets.list.iter().any(|facet| {
        let by_rule = facet.schema.rule.as_deref();
        let union = |key| only_asserts(resolver, facets, facet, key);
        by_rule.is_some_and(|rule| rule.test.is_some() || !rule.dependent.is_empty() || rule.contains.is_some())
            || union(UnionKey::OneOf)
            || union(UnionKey::AnyOf)
    })
}

/// What `unevaluated…` says: the innermost evaluates what those around it would be about.
pub(super) fn unevaluated(facets: &Facets<'_>, said: fn(&Schema<'_>) -> Option<Location>) -> Option<Location> {
    facets.list.iter().rev().find_map(|facet| said(facet.schema))
}

/// `unevaluatedProperties` where the value decides what is evaluated; else the type says it.
fn unevaluated_members(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Option<Rule> {
    let at = unevaluated(facets, |schema| schema.unevaluated)?;
    if !is_conditional(resolver, facets) || facets.list.iter().any(|facet| facet.schema.additional.is_some()) {
        return None;
    }
    let any = whole::any(resolver, at);
    let patterns = facets.list.iter().flat_map(|facet| &facet.schema.patterns);
    let patterns = patterns.map(|(pattern, _)| ((*pattern).to_owned(), any)).collect();
    let mut rule = Rule { properties: names(resolver, facets, at), patterns, ..Rule::any(at) };
    rule.unevaluated_properties = Some(whole::id(resolver, at));
    rule.beside = beside(resolver, facets);
    Some(rule)
}

/// The same for items.
fn unevaluated_items(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Option<Rule> {
    let at = unevaluated(facets, |schema| schema.unevaluated_items)?;
    if !is_conditional(resolver, facets) || facets.list.iter().any(|facet| facet.schema.items.is_some()) {
        return None;
    }
    let any = whole::any(resolver, at);
    let length = facets.list.iter().map(|facet| facet.schema.prefix_items.len()).max().unwrap_or(0);
    let mut rule = Rule { prefix: vec![any; length], ..Rule::any(at) };
    rule.unevaluated_items = Some(whole::id(resolver, at));
    rule.beside = beside(resolver, facets);
    Some(rule)
}

fn beside(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Vec<RuleId> {
    let applied: Vec<Rule> = facets.list.iter().filter_map(|facet| applied(resolver, facets, facet)).collect();
    applied.into_iter().map(|rule| resolver.drafts.rules.rules.push(rule)).collect()
}
