//! `$anchor` and `$id`: schemas that have a name of their own in their file.

use std::collections::HashMap;

use super::tree::{Node, Tree, Value};
use super::{FileId, Location, NodeId};

/// The named schemas of a file; of two with one name the first counts.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// `$anchor: pet` and `$dynamicAnchor: pet`, which `#pet` refers to.
    anchors: HashMap<Box<str>, NodeId>,
    /// `$id: https://example.com/pet`, which references may give instead of a file.
    ids: HashMap<Box<str>, NodeId>,
}

impl Anchors {
    /// Finds them in a tree.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut found = Self::default();
        for id in tree.ids() {
            let entry = tree.entry(id);
            let (Some(key), Value::String(name), Some(schema)) = (entry.step.key(), &entry.value, entry.parent) else { continue };
            match key {
                "$anchor" | "$dynamicAnchor" => _ = found.anchors.entry(name.clone()).or_insert(schema),
                "$id" => _ = found.ids.entry(name.trim_end_matches('#').into()).or_insert(schema),
                _ => {}
            }
        }
        found
    }

    /// The schema of an anchor.
    pub(super) fn anchor(&self, name: &str) -> Option<NodeId> {
        self.anchors.get(name).copied()
    }

    /// The schema of an `$id`, written as the reference writes it.
    pub(super) fn id(&self, id: &str) -> Option<NodeId> {
        self.ids.get(id).copied()
    }
}

impl super::Sources {
    fn anchors(&self, file: FileId) -> Option<&Anchors> {
        let file = self.file(file)?;
        Some(file.anchors.get_or_init(|| Anchors::of(&file.tree)))
    }

    /// Where `#name` leads in a file.
    pub(super) fn anchored(&self, file: FileId, name: &str) -> Option<Location> {
        let node = self.anchors(file)?.anchor(name)?;
        Some(Location { file, node })
    }

    /// The schema in the same file whose `$id` a reference names before its `#`.
    pub(super) fn identified(&self, file: FileId, reference: &str) -> Option<Location> {
        let id = reference.split('#').next().filter(|id| !id.is_empty())?;
        let node = self.anchors(file)?.id(id)?;
        let at = Location { file, node };
        matches!(self.node(at), Node::Object(_)).then_some(at)
    }
}
