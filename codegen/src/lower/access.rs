//! `readOnly` and `writeOnly`: which schemas look otherwise in requests than in responses.

use crate::model::{Access, Model, Rest, Schema, SchemaId, Shape};

/// The way a value travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Direction {
    Response,
    Request,
}

/// Whether a property of this schema travels this way.
pub(super) fn travels(model: &Model, property: SchemaId, direction: Direction) -> bool {
    match (model.schemas[property].access, direction) {
        (Access::Both, _) | (Access::Read, Direction::Response) | (Access::Write, Direction::Request) => true,
        (Access::Read, Direction::Request) | (Access::Write, Direction::Response) => false,
    }
}

/// For each schema, whether it or anything it holds differs between the two ways.
pub(super) fn differing(model: &Model) -> Vec<bool> {
    let mut differs: Vec<bool> = model.schemas.iter().map(|(_, schema)| has_one_way_property(model, schema)).collect();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); differs.len()];
    for (id, schema) in model.schemas.iter() {
        for child in children(schema) {
            holders[child.index()].push(id.index());
        }
    }
    let mut open: Vec<usize> = (0..differs.len()).filter(|index| differs[*index]).collect();
    while let Some(index) = open.pop() {
        for holder in &holders[index] {
            if !std::mem::replace(&mut differs[*holder], true) {
                open.push(*holder);
            }
        }
    }
    differs
}

fn has_one_way_property(model: &Model, schema: &Schema) -> bool {
    match &schema.shape {
        Shape::Object(object) => object.properties.iter().any(|property| model.schemas[property.schema].access != Access::Both),
        _ => false,
    }
}

/// Whether a schema or anything it holds has members that only requests carry.
pub(super) fn holds_written_only(model: &Model, schema: SchemaId) -> bool {
    let mut seen = vec![false; model.schemas.len()];
    let mut open = vec![schema];
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut seen[id.index()], true) {
            let held = children(&model.schemas[id]);
            if held.iter().any(|held| model.schemas[*held].access == Access::Write) {
                return true;
            }
            open.extend(held);
        }
    }
    false
}

/// The schemas that a schema's values hold.
fn children(schema: &Schema) -> Vec<SchemaId> {
    match &schema.shape {
        Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
            Vec::new()
        }
        Shape::Enumeration { .. } => Vec::new(),
        Shape::Array { items } => vec![*items],
        Shape::Tuple { items, rest, .. } => items.iter().copied().chain(*rest).collect(),
        Shape::Object(object) => {
            let rest = match object.rest {
                Rest::Kept(rest) => Some(rest),
                Rest::Ignored | Rest::Refused => None,
            };
            let patterns = object.patterns.iter().map(|(_, schema)| *schema);
            object.properties.iter().map(|property| property.schema).chain(patterns).chain(rest).collect()
        }
        Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => branches.clone(),
        Shape::Alias(target) => vec![*target],
    }
}
