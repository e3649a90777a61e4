//! Unions whose branches are unions that the same property chooses from: the tags of a branch's own branches lead to the branch.
//!
//! ```yaml
//! Animal: { oneOf: [Bird, Pet], discriminator: { propertyName: kind } }
//! Pet: { oneOf: [Cat, Dog], discriminator: { propertyName: kind } }   # `cat` is an Animal too
//! ```

use std::collections::HashSet;

use super::super::Resolver;
use crate::model::{Access, Discriminator, SchemaId, Schemas, Shape};

/// How deep unions may lie in each other: deeper ones than any that people write keep the tags of these.
const LEVELS: usize = 16;

/// Adds the tags of inner unions to those around them.
pub(super) fn gather(resolver: &mut Resolver<'_>) {
    let schemas = &mut resolver.drafts.schemas;
    let unions: Vec<SchemaId> = schemas.iter().filter(|(_, schema)| tagged(&schema.shape).is_some()).map(|(id, _)| id).collect();
    for _ in 0..LEVELS {
        let found: Vec<(SchemaId, Vec<(String, SchemaId)>)> =
            unions.iter().map(|id| (*id, missing(schemas, *id))).filter(|(_, missing)| !missing.is_empty()).collect();
        if found.is_empty() {
            return;
        }
        for (id, missing) in found {
            if let Shape::OneOf { discriminator: Some(outer), .. } | Shape::AnyOf { discriminator: Some(outer), .. } =
                &mut schemas[id].shape
            {
                outer.tags.extend(missing);
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
fn missing(schemas: &Schemas, id: SchemaId) -> Vec<(String, SchemaId)> {
    let Some((outer, branches)) = tagged(&schemas[id].shape) else { return Vec::new() };
    let mut known: HashSet<&str> = outer.tags.iter().map(|(tag, _)| tag.as_str()).collect();
    let mut found = Vec::new();
    for branch in branches {
        let inner = tagged(&behind(schemas, *branch).shape).filter(|(inner, _)| inner.property == outer.property);
        for (tag, _) in inner.iter().flat_map(|(inner, _)| &inner.tags) {
            if known.insert(tag) {
                found.push((tag.clone(), *branch));
            }
        }
    }
    found
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
