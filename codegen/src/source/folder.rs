//! Which files of a folder are descriptions: those that say so and are more than a part of another.

use std::collections::HashSet;

use super::read::named_files;
use super::tree::Node;
use super::{FileId, Location, Sources, Tree, reference};

impl Sources {
    /// Of the files read so far, those that say `openapi` or `swagger` and have paths of their own or are named by no other.
    pub(super) fn descriptions(&self, files: &[FileId]) -> Vec<FileId> {
        let named: HashSet<_> = files.iter().flat_map(|&file| named_files(self, file)).collect();
        let is_part = |file: FileId| named.contains(&reference::normalize(self.path_of(file)));
        let says = files.iter().copied().filter(|&file| self.has(file, "openapi") || self.has(file, "swagger"));
        says.filter(|&file| self.has_members(file, "paths") || self.has_members(file, "webhooks") || !is_part(file)).collect()
    }

    fn has(&self, file: FileId, key: &str) -> bool {
        self.top(file, key).is_some()
    }

    fn has_members(&self, file: FileId, key: &str) -> bool {
        let members = self.top(file, key).map(|at| self.node(at));
        matches!(members, Some(Node::Object(members)) if members.len() > 0)
    }

    fn top(&self, file: FileId, key: &str) -> Option<Location> {
        match self.node(Location { file, node: Tree::ROOT }) {
            Node::Object(members) => members.get(key),
            _ => None,
        }
    }
}
