//! Changing trees, as overlays do: what is put in keeps the place where it was written.

use std::sync::Arc;

use super::build::MAX_DEPTH;
use super::tree::{Step, Value};
use super::{FileId, Location, NodeId, Sources};

/// How many nodes may be put in before overlays are taken to be hostile.
const MAX_COPIED: usize = 500_000;

/// A change that would make a tree deeper or larger than any description needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoRoom;

impl Sources {
    /// Puts a copy of `from` under a new key of an object.
    pub(crate) fn insert(&mut self, object: Location, key: &str, from: Location) -> Result<(), NoRoom> {
        let key: Arc<str> = Arc::from(key);
        let written = match &self.value(object) {
            Some(Value::Object(members)) => ordinal(members.len()),
            _ => return Ok(()),
        };
        let copy = self.copy(object, Step::Member(Arc::clone(&key), written), from)?;
        if let Some(Value::Object(members)) = self.value_mut(object) {
            members.insert(key, copy);
        }
        Ok(())
    }

    /// Puts a copy of `from` at the end of an array.
    pub(crate) fn append(&mut self, array: Location, from: Location) -> Result<(), NoRoom> {
        let index = match &self.value(array) {
            Some(Value::Array(items)) => ordinal(items.len()),
            _ => return Ok(()),
        };
        let copy = self.copy(array, Step::Item(index), from)?;
        if let Some(Value::Array(items)) = self.value_mut(array) {
            items.push(copy);
        }
        Ok(())
    }

    /// Puts a copy of a text, number, boolean or null in the place of another one.
    pub(crate) fn replace(&mut self, at: Location, from: Location) {
        let Some(value) = self.value(from).map(scalar) else { return };
        if let Some(place) = self.value_mut(at) {
            *place = value;
        }
        let origin = self.origin(from);
        self.origins.insert(at, origin);
    }

    /// Takes a node out of the object or array it stands in; the root stays.
    pub(crate) fn remove(&mut self, at: Location) {
        let Some(parent) = self.parent(at) else { return };
        match self.value_mut(parent) {
            Some(Value::Object(members)) => members.retain(|_, member| *member != at.node),
            Some(Value::Array(items)) => items.retain(|item| *item != at.node),
            _ => {}
        }
    }

    /// Whether two nodes hold the same value, whatever the order of their members.
    pub(crate) fn same_value(&self, a: Location, b: Location) -> bool {
        match (self.value(a), self.value(b)) {
            (Some(Value::Array(ours)), Some(Value::Array(others))) => {
                let equal = |(ours, others): (&NodeId, &NodeId)| self.same_value(a.sibling(*ours), b.sibling(*others));
                ours.len() == others.len() && ours.iter().zip(others).all(equal)
            }
            (Some(Value::Object(ours)), Some(Value::Object(others))) => {
                let equal = |(key, ours): (&Arc<str>, &NodeId)| {
                    others.get(key).is_some_and(|other| self.same_value(a.sibling(*ours), b.sibling(*other)))
                };
                ours.len() == others.len() && ours.iter().all(equal)
            }
            (Some(Value::Null), Some(Value::Null)) => true,
            (Some(Value::Bool(a)), Some(Value::Bool(b))) => a == b,
            (Some(Value::Number(a)), Some(Value::Number(b))) => a == b,
            (Some(Value::String(a)), Some(Value::String(b))) => a == b,
            _ => false,
        }
    }

    /// Copies a node with all below it; the copy hangs under `parent`, which is yet to list it.
    fn copy(&mut self, parent: Location, step: Step, from: Location) -> Result<NodeId, NoRoom> {
        let depth = std::iter::successors(Some(parent), |&at| self.parent(at)).count();
        self.copy_below(parent.file, parent.node, step, from, ordinal(depth))
    }

    fn copy_below(&mut self, file: FileId, parent: NodeId, step: Step, from: Location, depth: u32) -> Result<NodeId, NoRoom> {
        if depth > MAX_DEPTH || self.origins.len() >= MAX_COPIED {
            return Err(NoRoom);
        }
        let origin = self.origin(from);
        let Some(value) = self.value(from).map(scalar) else { return Err(NoRoom) };
        let children = self.children(from);
        let Some(tree) = self.tree_mut(file) else { return Err(NoRoom) };
        let id = tree.push(Some(parent), step, value);
        self.origins.insert(Location { file, node: id }, origin);
        for (step, child) in children {
            let key = step.key().map(Arc::from);
            let copy = self.copy_below(file, id, step, child, depth + 1)?;
            match (self.value_mut(Location { file, node: id }), key) {
                (Some(Value::Object(members)), Some(key)) => drop(members.insert(key, copy)),
                (Some(Value::Array(items)), _) => items.push(copy),
                _ => {}
            }
        }
        Ok(id)
    }

    /// What stands under a node, with its steps counted anew.
    fn children(&self, at: Location) -> Vec<(Step, Location)> {
        match self.value(at) {
            Some(Value::Object(members)) => {
                let member =
                    |(index, (key, node)): (u32, (&Arc<str>, &NodeId))| (Step::Member(Arc::clone(key), index), at.sibling(*node));
                (0..).zip(members).map(member).collect()
            }
            Some(Value::Array(items)) => (0..).zip(items).map(|(index, node)| (Step::Item(index), at.sibling(*node))).collect(),
            _ => Vec::new(),
        }
    }

    fn value(&self, at: Location) -> Option<&Value> {
        Some(&self.entry(at)?.value)
    }

    fn value_mut(&mut self, at: Location) -> Option<&mut Value> {
        Some(&mut self.tree_mut(at.file)?.entry_mut(at.node)?.value)
    }

    fn tree_mut(&mut self, file: FileId) -> Option<&mut super::tree::Tree> {
        Some(&mut self.files.get_mut(file.0 as usize)?.tree)
    }
}

impl Location {
    fn sibling(self, node: NodeId) -> Self {
        Self { node, ..self }
    }
}

/// The value without what stands under it.
fn scalar(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(value) => Value::Bool(*value),
        Value::Number(value) => Value::Number(*value),
        Value::String(value) => Value::String(value.clone()),
        Value::Array(_) => Value::Array(Vec::new()),
        Value::Object(_) => Value::Object(indexmap::IndexMap::new()),
    }
}

fn ordinal(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
