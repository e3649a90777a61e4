//! `readOnly` and `writeOnly`: which schemas look otherwise in requests than in responses.

use crate::model::{Access, Model, Schema, SchemaId, Shape};

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
        for child in schema.shape.held() {
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
            let held = model.schemas[id].shape.held();
            if held.iter().any(|held| model.schemas[*held].access == Access::Write) {
                return true;
            }
            open.extend(held);
        }
    }
    false
}
