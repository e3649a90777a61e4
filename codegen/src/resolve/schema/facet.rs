//! `$ref` and `allOf` unfolded: every schema that holds of one value, side by side.
//!
//! ```yaml
//! allOf:
//!   - $ref: '#/components/schemas/Animal'
//!   - properties: { bark: { type: boolean } }
//! ```

use std::collections::HashSet;

use indexmap::IndexMap;

use super::super::{Resolver, reference};
use super::part::{Part, View};
use super::{alias, nullable};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Schema;
use crate::source::Location;

/// One schema of those that hold together, its own keywords only.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facet<'r> {
    pub(super) schema: &'r Schema<'r>,
    pub(super) view: View,
    /// Whether a `$ref` led here: then its title and description are of another thing.
    pub(super) referenced: bool,
}

/// All of them, the outermost first.
#[derive(Debug)]
pub(super) struct Facets<'r> {
    pub(super) list: Vec<Facet<'r>>,
}

/// Which of the two union keywords.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnionKey {
    OneOf,
    AnyOf,
}

enum Step {
    Enter { part: Part, referenced: bool, by: Option<Location> },
    Leave,
}

/// How many schemas may hold of one value before a description is taken to be hostile.
const LIMIT: usize = 500;

/// Unfolds parts into facets; branches that lead back to where they began are reported.
pub(super) fn expand<'r>(resolver: &mut Resolver<'r>, parts: &[Part]) -> Facets<'r> {
    let mut list: Vec<Facet<'r>> = Vec::new();
    let mut seen = HashSet::new();
    let mut way: IndexMap<Location, Option<Location>> = IndexMap::new();
    let enter = |part: &Part| Step::Enter { part: *part, referenced: false, by: None };
    let mut steps: Vec<Step> = parts.iter().rev().map(enter).collect();
    while let Some(step) = steps.pop() {
        let Step::Enter { part, referenced, by } = step else {
            way.pop();
            continue;
        };
        if let Some(first) = way.get_index_of(&part.at) {
            let way: Vec<_> = way.iter().skip(first).map(|(at, by)| (*at, *by)).collect();
            circle(resolver, &way, by);
            continue;
        }
        if list.len() >= LIMIT {
            let root = resolver.sources.root();
            resolver.report_once(root, || too_many(part.at));
            break;
        }
        let Some(schema) = resolver.document.parts.schemas.get(&part.at) else { continue };
        if !seen.insert(part.at) {
            continue;
        }
        list.push(Facet { schema, view: part.view, referenced });
        way.insert(part.at, by);
        steps.push(Step::Leave);
        let members = members(resolver, schema, part.view);
        steps.extend(members.into_iter().rev().map(|member| Step::Enter {
            part: Part { at: member.at, view: View { only: part.view.only, ..View::default() } },
            referenced: referenced || member.by_reference,
            by: Some(member.by),
        }));
    }
    drop_decided_unions(resolver, &mut list);
    Facets { list }
}

/// A part alone, without what holds beside it.
pub(super) fn own<'r>(resolver: &Resolver<'r>, part: Part) -> Facets<'r> {
    let schema = resolver.document.parts.schemas.get(&part.at);
    Facets { list: schema.map(|schema| Facet { schema, view: part.view, referenced: false }).into_iter().collect() }
}

/// A schema that holds wherever another does.
pub(super) struct Member {
    pub(super) at: Location,
    pub(super) by_reference: bool,
    /// The node that says so.
    pub(super) by: Location,
}

/// What holds wherever a schema does: the target of its `$ref`, the branches of `allOf`, the only branch of a union.
pub(super) fn members(resolver: &Resolver<'_>, schema: &Schema<'_>, view: View) -> Vec<Member> {
    if view.bare {
        return Vec::new();
    }
    let referred = schema
        .reference
        .as_ref()
        .and_then(|reference| Some(Member { at: reference.target?, by_reference: true, by: reference.at }));
    let branch = |at: Location| Member { at, by_reference: false, by: at };
    let unions = [UnionKey::OneOf, UnionKey::AnyOf].into_iter().filter_map(|key| only_branch(resolver, schema, view, key));
    referred.into_iter().chain(schema.all_of.iter().copied().map(branch)).chain(unions.map(branch)).collect()
}

/// The branches of a union, `null` left out.
pub(super) fn branches(resolver: &Resolver<'_>, schema: &Schema<'_>, view: View, key: UnionKey) -> Vec<Location> {
    let all = match key {
        UnionKey::OneOf if !view.no_one_of => &schema.one_of,
        UnionKey::AnyOf if !view.no_any_of => &schema.any_of,
        _ => return Vec::new(),
    };
    let not_null: Vec<_> = all.iter().copied().filter(|at| !nullable::is_null(resolver, *at)).collect();
    if not_null.is_empty() { all.clone() } else { not_null }
}

fn only_branch(resolver: &Resolver<'_>, schema: &Schema<'_>, view: View, key: UnionKey) -> Option<Location> {
    match branches(resolver, schema, view, key).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// A union one of whose branches holds already says nothing more: `Dog` is `allOf` an `Animal` that is `oneOf` `Dog` and `Cat`.
fn drop_decided_unions(resolver: &mut Resolver<'_>, list: &mut [Facet<'_>]) {
    let places: HashSet<Location> = list.iter().map(|facet| facet.schema.at).collect();
    for facet in list.iter_mut() {
        let mut decided = |key| {
            let branches = branches(resolver, facet.schema, facet.view, key);
            let mut targets = branches.iter().map(|at| alias::canonical(resolver, *at));
            branches.len() > 1 && targets.any(|target| target != facet.schema.at && places.contains(&target))
        };
        let (one_of, any_of) = (decided(UnionKey::OneOf), decided(UnionKey::AnyOf));
        facet.view.no_one_of |= one_of;
        facet.view.no_any_of |= any_of;
    }
}

fn too_many(at: Location) -> Diagnostic {
    let message = format!("more than {LIMIT} schemas hold of one value, by `$ref` and `allOf`");
    Diagnostic::new(Code::SchemaLimit, at, message).on_key().help("refer to fewer schemas, and write what they say in one")
}

fn circle(resolver: &mut Resolver<'_>, way: &[(Location, Option<Location>)], last: Option<Location>) {
    let mut steps: Vec<Location> = way.iter().skip(1).filter_map(|(_, by)| *by).chain(last).collect();
    // one circle is found from each of its schemas: told once, from the step that stands first
    let first = steps.iter().enumerate().min_by_key(|(_, at)| **at).map_or(0, |(index, _)| index);
    steps.rotate_left(first);
    if let Some(at) = steps.first().copied() {
        let diagnostic = reference::circular(resolver.sources, &steps);
        resolver.report_once(at, || diagnostic);
        resolver.told.extend(way.iter().map(|(at, _)| (*at, Code::CircularReference)));
    }
}
