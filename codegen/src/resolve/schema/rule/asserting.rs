//! Unions that make no type: `anyOf: [{ required: [a] }, { required: [b] }]` says which values of the type beside it are meant.

use super::super::super::Resolver;
use super::super::facet::{self, Facet, Facets, UnionKey};
use super::scalar;
use crate::document::Schema;
use crate::source::Location;
use crate::table::format;
use crate::table::json_type::{JsonType, Types};

/// How deep unions of unions are looked into; what is deeper makes types.
const DEPTH: usize = 8;

/// Whether the branches of a union only assert, and something beside them says what type they are about.
pub(in super::super) fn only_asserts(resolver: &Resolver<'_>, facets: &Facets<'_>, facet: &Facet<'_>, key: UnionKey) -> bool {
    let branches = facet::branches(resolver, facet.schema, facet.view, key);
    let asserting = branches.len() > 1
        && branches.iter().all(|at| asserts(resolver, *at, DEPTH))
        && (facets.list.iter().any(|facet| has_type(facet.schema)) || about(resolver, &branches).single().is_some());
    asserting || scalar::of_union(resolver, facets, facet, key).is_some()
}

/// The types that unions which only assert are about, where nothing else says one.
pub(in super::super) fn hints(resolver: &Resolver<'_>, facets: &Facets<'_>) -> Types {
    let unions = |facet: &Facet<'_>| {
        let keys = [UnionKey::OneOf, UnionKey::AnyOf].into_iter().filter(|key| only_asserts(resolver, facets, facet, *key));
        let branches = keys.flat_map(|key| facet::branches(resolver, facet.schema, facet.view, key));
        about(resolver, &branches.collect::<Vec<_>>())
    };
    facets.list.iter().map(unions).fold(Types::NONE, Types::or)
}

fn has_type(schema: &Schema<'_>) -> bool {
    schema.types.is_some()
        || schema.hints != Types::NONE
        || schema.enumeration.is_some()
        || schema.format.is_some_and(|(name, _)| format::implied(name).is_some())
}

fn about(resolver: &Resolver<'_>, branches: &[Location]) -> Types {
    let schemas = branches.iter().filter_map(|at| resolver.document.parts.schemas.get(at));
    schemas.map(|schema| schema.hints).fold(Types::NONE, Types::or)
}

/// Whether a branch names no type, member or item of its own.
fn asserts(resolver: &Resolver<'_>, at: Location, depth: usize) -> bool {
    let (Some(schema), Some(depth)) = (resolver.document.parts.schemas.get(&at), depth.checked_sub(1)) else { return false };
    let plain = schema.types.is_none_or(|types| types.single() == Some(JsonType::Object))
        && schema.always.is_none()
        && schema.reference.is_none()
        && schema.format.is_none()
        && schema.content_encoding.is_none()
        && schema.enumeration.is_none()
        && schema.discriminator.is_none()
        && schema.rust_name.is_none()
        && !schema.nullable;
    let shapeless = schema.properties.is_empty()
        && schema.patterns.is_empty()
        && schema.additional.is_none()
        && schema.unevaluated.is_none()
        && schema.items.is_none()
        && schema.prefix_items.is_empty()
        && schema.unevaluated_items.is_none();
    let says = !schema.required.is_empty() || !schema.assertions.is_empty() || schema.rule.is_some();
    let mut parts = schema.all_of.iter().chain(&schema.any_of).chain(&schema.one_of);
    let nested = parts.clone().next().is_some();
    plain && shapeless && (says || nested) && parts.all(|at| asserts(resolver, *at, depth))
}
