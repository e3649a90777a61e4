//! Unions whose branches are unions that the same property chooses from: the tags of a branch's own branches lead to the branch.
//!
//! ```yaml
//! Animal: { oneOf: [Bird, Pet], discriminator: { propertyName: kind } }
//! Pet: { oneOf: [Cat, Dog], discriminator: { propertyName: kind } }   # `cat` is an Animal too
//! ```

use std::collections::HashSet;

use super::super::Resolver;
use crate::model::{Access, Discriminator, SchemaId, Schemas, Shape};

/// A tag and the branch that it means.
type Tag = (String, SchemaId);

/// How deep unions may lie in each other: deeper ones than any that people write keep the tags of these.
const LEVELS: usize = 16;

/// Adds the tags of inner unions to those around them, and drops those that lead to an inner union which does not know them.
pub(super) fn gather(resolver: &mut Resolver<'_>) {
    let schemas = &mut resolver.drafts.schemas;
    let unions: Vec<SchemaId> = schemas.iter().filter(|(_, schema)| tagged(&schema.shape).is_some()).map(|(id, _)| id).collect();
    repeat(schemas, &unions, missing, |tags, missing| tags.extend(missing));
    repeat(schemas, &unions, dead, |tags, dead| tags.retain(|tag| !dead.contains(tag)));
}

/// Mends the tags of unions until there is nothing left to mend.
fn repeat(
    schemas: &mut Schemas,
    unions: &[SchemaId],
    find: fn(&Schemas, SchemaId) -> Vec<Tag>,
    mend: fn(&mut Vec<Tag>, Vec<Tag>),
) {
    for _ in 0..LEVELS {
        let found: Vec<(SchemaId, Vec<Tag>)> =
            unions.iter().map(|id| (*id, find(schemas, *id))).filter(|(_, tags)| !tags.is_empty()).collect();
        if found.is_empty() {
            return;
        }
        for (id, tags) in found {
            if let Shape::OneOf { discriminator: Some(outer), .. } | Shape::AnyOf { discriminator: Some(outer), .. } =
                &mut schemas[id].shape
            {
                mend(&mut outer.tags, tags);
            }
        }
    }
}

/// A tag travels both ways, whatever is said of it: without it nobody could tell what a request holds.
pub(super) fn let_travel(schemas: &mut Schemas) {
    let mut tags = Vec::new();
    for (found, branches) in schemas.iter().filter_map(|(_, schema)| tagged(&schema.shape)) {
        for branch in branches {
            let Shape::Object(object) = &behind(schemas, *branch).shape else { continue };
            tags.extend(object.properties.iter().filter(|member| member.name == found.property).map(|member| member.schema));
        }
    }
    tags.into_iter().for_each(|tag| schemas[tag].access = Access::Both);
}

/// The tags that lead to a branch only by way of the branch's own branches.
fn missing(schemas: &Schemas, id: SchemaId) -> Vec<Tag> {
    let Some((outer, branches)) = tagged(&schemas[id].shape) else { return Vec::new() };
    let mut known: HashSet<&str> = outer.tags.iter().map(|(tag, _)| tag.as_str()).collect();
    let mut found = Vec::new();
    for branch in branches {
        for (tag, _) in inner(schemas, outer, *branch).iter().flat_map(|inner| &inner.tags) {
            if known.insert(tag) {
                found.push((tag.clone(), *branch));
            }
        }
    }
    found
}

/// The tags of branches that are unions of other tags: the name of such a branch leads nowhere.
fn dead(schemas: &Schemas, id: SchemaId) -> Vec<Tag> {
    let Some((outer, _)) = tagged(&schemas[id].shape) else { return Vec::new() };
    let is_dead = |(tag, branch): &&Tag| {
        let inner = inner(schemas, outer, *branch);
        inner.is_some_and(|inner| inner.default.is_none() && !inner.tags.iter().any(|(known, _)| known == tag))
    };
    outer.tags.iter().filter(is_dead).cloned().collect()
}

/// What chooses in a branch, by the same property as around it.
fn inner<'s>(schemas: &'s Schemas, outer: &Discriminator, branch: SchemaId) -> Option<&'s Discriminator> {
    tagged(&behind(schemas, branch).shape).map(|(inner, _)| inner).filter(|inner| inner.property == outer.property)
}

fn tagged(shape: &Shape) -> Option<(&Discriminator, &[SchemaId])> {
    match shape {
        Shape::OneOf { branches, discriminator } | Shape::AnyOf { branches, discriminator } => {
            discriminator.as_ref().map(|found| (found, branches.as_slice()))
        }
        _ => None,
    }
}

/// The schema behind aliases.
fn behind(schemas: &Schemas, id: SchemaId) -> &crate::model::Schema {
    let mut id = id;
    for _ in 0..LEVELS {
        match schemas[id].shape {
            Shape::Alias(target) => id = target,
            _ => break,
        }
    }
    &schemas[id]
}
