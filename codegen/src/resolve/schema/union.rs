//! `oneOf` and `anyOf`; what stands beside them holds in every branch.

use super::super::Resolver;
use super::facet::{self, Facet, Facets, UnionKey};
use super::part::{Part, View};
use super::{alias, discriminator, id, id_of, rule, types, value_union};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Schema;
use crate::model::Shape;
use crate::source::Location;
use crate::table::json_type::Types;

/// A branch: where it is written, the schema that stands there, and the parts that hold in it.
pub(super) struct Branch {
    pub(super) at: Location,
    pub(super) canonical: Location,
    pub(super) id: crate::model::SchemaId,
    pub(super) parts: Vec<Part>,
}

/// The union of the first facet that has one of two branches or more.
pub(super) fn shape(resolver: &mut Resolver<'_>, facets: &Facets<'_>) -> Option<Shape> {
    let keys = [UnionKey::OneOf, UnionKey::AnyOf];
    let found = facets.list.iter().enumerate().find_map(|(index, facet)| {
        let key = keys.into_iter().find(|key| {
            facet::branches(resolver, facet.schema, facet.view, *key).len() > 1
                && !rule::only_asserts(resolver, facets, facet, *key)
        })?;
        Some((index, facet, key))
    });
    let (index, facet, key) = found?;
    let mut places = facet::branches(resolver, facet.schema, facet.view, key);
    let beside = beside(resolver, facets, index, key);
    places.retain(|at| is_possible(resolver, *at, &beside));
    if let Some(values) = value_union::shape(resolver, facets, &places, key) {
        return Some(values);
    }
    let branches: Vec<Branch> = places.into_iter().map(|at| branch(resolver, at, &beside)).collect();
    match branches.as_slice() {
        [] => {
            report_impossible(resolver, facet.schema.at);
            return Some(Shape::Never);
        }
        [one] => return Some(Shape::Alias(one.id)),
        _ => {}
    }
    let declared = facets.list.iter().find_map(|facet| facet.schema.discriminator.as_deref());
    let discriminator = declared.and_then(|declared| discriminator::resolve(resolver, declared, &branches, true));
    let branches = branches.iter().map(|branch| branch.id).collect();
    Some(match key {
        UnionKey::OneOf => Shape::OneOf { branches, discriminator },
        UnionKey::AnyOf => Shape::AnyOf { branches, discriminator },
    })
}

/// Whether the types of a branch fit what stands beside it: `type: string` leaves no room for a branch of integers.
fn is_possible(resolver: &mut Resolver<'_>, at: Location, beside: &[Part]) -> bool {
    let parts: Vec<Part> = beside.iter().copied().chain([Part::whole(at)]).collect();
    beside.is_empty() || !types::is_impossible(&facet::expand(resolver, &parts))
}

fn report_impossible(resolver: &mut Resolver<'_>, at: Location) {
    let diagnostic = Diagnostic::new(Code::ContradictorySchema, at, "no branch fits what stands beside the branches").on_key();
    resolver.report_once(at, || diagnostic.help("correct `type` or the branches: as it is, no value fits"));
}

fn branch(resolver: &mut Resolver<'_>, at: Location, beside: &[Part]) -> Branch {
    let canonical = alias::canonical(resolver, at);
    if beside.is_empty() {
        return Branch { at, canonical, id: id(resolver, at), parts: vec![Part::whole(canonical)] };
    }
    let parts: Vec<Part> = beside.iter().copied().chain([Part::whole(at)]).collect();
    Branch { at, canonical, id: id_of(resolver, parts.clone()), parts }
}

/// What holds in every branch; empty where that is nothing but a type.
fn beside<'r>(resolver: &Resolver<'_>, facets: &Facets<'r>, union: usize, key: UnionKey) -> Vec<Part> {
    let without = |(index, facet): (usize, &Facet<'r>)| {
        let mut view = View { bare: true, ..facet.view };
        if index == union {
            view.no_one_of |= key == UnionKey::OneOf;
            view.no_any_of |= key == UnionKey::AnyOf;
        }
        let other_union = [UnionKey::OneOf, UnionKey::AnyOf].into_iter().any(|key| {
            facet::branches(resolver, facet.schema, view, key).len() > 1 && !rule::only_asserts(resolver, facets, facet, key)
        });
        (facet.schema, Part { at: facet.schema.at, view }, other_union)
    };
    let all: Vec<_> = facets.list.iter().enumerate().map(without).collect();
    if all.iter().all(|(schema, part, other_union)| !other_union && says_little(schema, part.view)) {
        return Vec::new();
    }
    all.into_iter().map(|(_, part, _)| part).collect()
}

fn says_little(schema: &Schema<'_>, view: View) -> bool {
    let object_only =
        schema.types.is_none_or(|types| types.has(crate::table::json_type::JsonType::Object) || types.single().is_none());
    object_only
        && view.only.is_none()
        && schema.hints == Types::NONE
        && schema.enumeration.is_none()
        && schema.format.is_none()
        && schema.assertions.is_empty()
}
