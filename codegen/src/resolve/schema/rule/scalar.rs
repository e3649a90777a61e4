//! Unions whose branches are one scalar type: `anyOf: [{ type: string, maxLength: 2 }, { type: string, minLength: 5 }]` is a text
//! that is as one of them has it.

use super::super::super::Resolver;
use super::super::alias;
use super::super::facet::{self, Facet, Facets, UnionKey};
use crate::document::Schema;
use crate::source::Location;
use crate::table::json_type::{JsonType, Types};

/// How many references are followed from one to the next.
const STEPS: usize = 8;

/// The scalar type that all branches of some union have, where they only assert something of it.
pub(in super::super) fn scalar(resolver: &Resolver<'_>, facets: &Facets<'_>) -> Option<JsonType> {
    scalars(resolver, facets).find_map(|schema| schema.types?.single())
}

/// The format that goes with it.
pub(in super::super) fn scalar_format<'r>(resolver: &Resolver<'r>, facets: &Facets<'r>) -> Option<(&'r str, Location)> {
    scalars(resolver, facets).find_map(|schema| schema.format)
}

fn scalars<'r>(resolver: &Resolver<'r>, facets: &Facets<'r>) -> impl Iterator<Item = &'r Schema<'r>> {
    let unions = facets.list.iter().flat_map(|facet| [(facet, UnionKey::OneOf), (facet, UnionKey::AnyOf)]);
    unions.filter_map(|(facet, key)| of_union(resolver, facets, facet, key))
}

/// The first branch of a union, whose type and format all others share, and what stands beside the union.
pub(super) fn of_union<'r>(
    resolver: &Resolver<'r>,
    facets: &Facets<'_>,
    facet: &Facet<'_>,
    key: UnionKey,
) -> Option<&'r Schema<'r>> {
    let places = facet::branches(resolver, facet.schema, facet.view, key);
    let branches: Vec<&Schema<'_>> = places.iter().map(|at| referred(resolver, *at)).collect::<Option<_>>()?;
    let (first, others) = branches.split_first()?;
    let types = first.types.filter(|types| types.single().is_some_and(is_scalar))?;
    let format = |schema: &Schema<'_>| schema.format.map(|(name, _)| name.to_owned());
    let alike = others.iter().all(|other| other.types == Some(types) && format(other) == format(first));
    let alike = alike && facet.schema.discriminator.is_none();
    let fits = !others.is_empty() && alike && branches.iter().all(|branch| asserts_alone(branch)) && facets_fit(facets, types);
    fits.then_some(*first)
}

/// The schema at a place, or the one that it only refers to.
fn referred<'r>(resolver: &Resolver<'r>, mut at: Location) -> Option<&'r Schema<'r>> {
    for _ in 0..STEPS {
        let schema = resolver.document.parts.schemas.get(&at)?;
        match schema.reference.as_ref().filter(|_| alias::is_pure(schema)) {
            Some(reference) => at = reference.target?,
            None => return Some(schema),
        }
    }
    None
}

fn is_scalar(one: JsonType) -> bool {
    match one {
        JsonType::Boolean | JsonType::Integer | JsonType::Number | JsonType::String => true,
        JsonType::Null | JsonType::Array | JsonType::Object => false,
    }
}

/// Whether a branch says its type and asserts something, and no more.
fn asserts_alone(schema: &Schema<'_>) -> bool {
    let apart = schema.all_of.is_empty() && schema.one_of.is_empty() && schema.any_of.is_empty();
    let says = !schema.assertions.is_empty() || schema.rule.is_some();
    apart
        && says
        && schema.reference.is_none()
        && schema.enumeration.is_none()
        && schema.content_encoding.is_none()
        && schema.discriminator.is_none()
        && schema.rust_name.is_none()
        && !schema.nullable
}

/// Whether what holds beside the branches is about their type alone.
fn facets_fit(facets: &Facets<'_>, types: Types) -> bool {
    facets.list.iter().all(|facet| {
        let stated = facet.schema.types.is_none_or(|stated| stated.without(JsonType::Null) == types);
        let hinted = facet.schema.hints == Types::NONE || facet.schema.hints.and(types) == types;
        stated && hinted && facet.view.only.is_none() && facet.schema.enumeration.is_none()
    })
}
