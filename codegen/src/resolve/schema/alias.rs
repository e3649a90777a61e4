//! Schemas that only stand for another: `$ref`, `allOf` of one `$ref`, `oneOf` of a `$ref` and `null`.

use std::collections::HashSet;

use super::super::{Resolver, reference};
use super::part::Part;
use super::{docs, facet, inheritance, types};
use crate::document::Schema;
use crate::model::SchemaId;
use crate::source::Location;
use crate::table::json_type::{JsonType, Types};

/// The schema a place stands for: a `$ref` that says nothing of its own and has no name is its target.
pub(super) fn canonical(resolver: &mut Resolver<'_>, at: Location) -> Location {
    let document = resolver.document;
    let mut steps: Vec<Location> = Vec::new();
    let mut passed = HashSet::from([at]);
    let mut at = at;
    while let Some(schema) = document.parts.schemas.get(&at) {
        let Some(reference) = schema.reference.as_ref().filter(|_| is_pure(schema) && docs::name_at(resolver, at).is_none())
        else {
            break;
        };
        let Some(target) = reference.target else { break };
        steps.push(reference.at);
        if !passed.insert(target) {
            let circle = reference::circular(resolver.sources, &steps);
            resolver.report_once(target, || circle);
            break;
        }
        at = target;
    }
    at
}

/// The one schema that parts stand for, if they add nothing but docs, `null` and the like.
pub(super) fn target(resolver: &mut Resolver<'_>, parts: &[Part]) -> Option<SchemaId> {
    let [part] = parts else { return None };
    if *part != Part::whole(part.at) {
        return None;
    }
    let schema = resolver.document.parts.schemas.get(&part.at)?;
    let members = facet::members(resolver, schema, part.view);
    let [member] = members.as_slice() else { return None };
    let several =
        |branches: &[Location]| branches.iter().filter(|at| **at != member.at).any(|at| !super::nullable::is_null(resolver, *at));
    if adds_something(schema) || several(&schema.one_of) || several(&schema.any_of) {
        return None;
    }
    let target = canonical(resolver, member.at);
    let extends = !member.by_reference && schema.all_of.contains(&member.at) && docs::name_at(resolver, part.at).is_some();
    if extends && inheritance::is_extended(resolver, target) {
        return None;
    }
    let named = member.by_reference || target != member.at;
    if schema.types.is_some() && types::is_impossible(&facet::expand(resolver, parts)) {
        return None;
    }
    (named && target != part.at).then(|| super::id(resolver, target))
}

/// Whether a schema has nothing but `$ref`.
pub(super) fn is_pure(schema: &Schema<'_>) -> bool {
    let annotated = schema.title.is_some()
        || schema.description.is_some()
        || schema.deprecated
        || !schema.examples.is_empty()
        || schema.default.is_some()
        || schema.read_only
        || schema.write_only
        || schema.xml.is_some()
        || schema.nullable
        || schema.rust_name.is_some();
    let combined = !(schema.all_of.is_empty() && schema.one_of.is_empty() && schema.any_of.is_empty());
    !annotated && !combined && schema.types.is_none() && !adds_something(schema)
}

/// Whether a schema says something of values besides its type and the schemas it names.
fn adds_something(schema: &Schema<'_>) -> bool {
    let plain = [Types::OBJECT, Types::OBJECT.or(JsonType::Null.into())];
    schema.types.is_some_and(|types| !plain.contains(&types))
        || schema.hints != Types::NONE
        || schema.format.is_some()
        || schema.enumeration.is_some()
        || schema.discriminator.is_some()
        || !schema.assertions.is_empty()
        || schema.rule.is_some()
        || schema.unevaluated_items.is_some()
}
