//! Whether `null` is a value: `nullable: true`, `type: [string, 'null']`, `oneOf: [{…}, {type: 'null'}]`.

use super::super::Resolver;
use super::facet::{self, UnionKey};
use super::part::{Part, View};
use crate::source::{Location, Node};
use crate::table::json_type::{JsonType, Types};

/// How far references are followed; a longer chain says nothing of `null`.
const DEPTH: usize = 64;

/// Whether parts that hold together all allow `null` and one of them says so.
pub(super) fn allowed(resolver: &mut Resolver<'_>, parts: &[Part]) -> bool {
    let stated: Vec<_> = parts.iter().map(|part| stated(resolver, *part, DEPTH)).collect();
    both(stated.into_iter()) == Some(true)
}

/// Whether a schema is `null` and nothing else.
pub(super) fn is_null(resolver: &Resolver<'_>, at: Location) -> bool {
    let Some(schema) = resolver.document.parts.schemas.get(&at) else { return false };
    let only_value = schema.enumeration.as_deref().and_then(|enumeration| match enumeration.values.as_deref() {
        Some([one]) => Some(*one),
        Some(_) => None,
        None => enumeration.constant,
    });
    let null_value = only_value.is_some_and(|at| matches!(resolver.sources.node(at), Node::Null));
    schema.types == Some(Types::from(JsonType::Null)) || null_value
}

/// What a part says of `null`; `None` where it says nothing.
fn stated(resolver: &mut Resolver<'_>, part: Part, depth: usize) -> Option<bool> {
    if let Some(known) = resolver.drafts.nullable.get(&part) {
        return *known;
    }
    let document = resolver.document;
    let schema = document.parts.schemas.get(&part.at)?;
    let depth = depth.checked_sub(1)?;
    // a schema that is looked into says nothing of itself
    resolver.drafts.nullable.insert(part, None);
    let said = if schema.nullable {
        Some(true)
    } else {
        let members = facet::members(resolver, schema, part.view);
        let mut all = vec![own(resolver, part)];
        let lone = [UnionKey::OneOf, UnionKey::AnyOf].map(|key| union(resolver, part, key, depth));
        all.extend(lone);
        let in_union = |at: Location| schema.one_of.contains(&at) || schema.any_of.contains(&at);
        let firm = members.into_iter().filter(|member| !in_union(member.at) || schema.all_of.contains(&member.at));
        all.extend(firm.map(|member| stated(resolver, Part::whole(member.at), depth)));
        both(all.into_iter())
    };
    resolver.drafts.nullable.insert(part, said);
    said
}

/// What `type`, `enum` and `const` say.
fn own(resolver: &Resolver<'_>, part: Part) -> Option<bool> {
    let schema = resolver.document.parts.schemas.get(&part.at)?;
    let by_type = schema.types.map(|types| types.has(JsonType::Null));
    let is_null = |at: &Location| matches!(resolver.sources.node(*at), Node::Null);
    let by_value = schema.enumeration.as_deref().and_then(|enumeration| match &enumeration.values {
        Some(values) => Some(values.iter().any(is_null)),
        None => enumeration.constant.as_ref().map(is_null),
    });
    both([by_type, by_value].into_iter())
}

/// `null` is allowed by a union if a branch allows it.
fn union(resolver: &mut Resolver<'_>, part: Part, key: UnionKey, depth: usize) -> Option<bool> {
    let document = resolver.document;
    let schema = document.parts.schemas.get(&part.at)?;
    let View { no_one_of, no_any_of, .. } = part.view;
    let branches = match key {
        UnionKey::OneOf if !no_one_of => &schema.one_of,
        UnionKey::AnyOf if !no_any_of => &schema.any_of,
        _ => return None,
    };
    let said: Vec<_> = branches.iter().map(|at| stated(resolver, Part::whole(*at), depth)).collect();
    match said.as_slice() {
        [] => None,
        said if said.contains(&Some(true)) => Some(true),
        said if said.contains(&None) => None,
        _ => Some(false),
    }
}

fn both(said: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    said.flatten().reduce(|one, other| one && other)
}
