//! From files to [`Sources`]: every file of a description, read and kept as a tree of nodes.
//!
//! Fails on files that are missing, are not UTF-8, or are neither JSON nor YAML. Files named by an external `$ref` are read
//! along; what is wrong with them is told when somebody follows the reference.

mod build;
mod mark;
mod parse;
mod read;
mod reference;
mod spot;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use self::build::Language;
use self::mark::Marks;
use self::parse::Problem;
pub(crate) use self::read::{Loader, read};
use self::reference::Reference;
pub(crate) use self::spot::{Place, Spot};
pub(crate) use self::text::Text;
use self::tree::{Entry, Tree};
pub(crate) use self::tree::{Members, Node, Number};

/// One of the files of a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct FileId(u32);

/// A node in the tree of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct NodeId(u32);

/// A place in the description files: a node of a file's tree. Pointer and line are worked out only when shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Location {
    file: FileId,
    node: NodeId,
}

/// All files of a description, read: the first is the one the user named, the others were reached through `$ref`.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    files: Vec<File>,
    /// What became of each path that was named, by its normal form.
    paths: HashMap<PathBuf, Result<FileId, String>>,
}

/// One file. Where it could not be read or parsed, its tree is a single null.
#[derive(Debug)]
struct File {
    /// As shown to users: as they gave it, or relative to the file that names it.
    path: PathBuf,
    text: Text,
    language: Language,
    tree: Tree,
    problem: Option<Problem>,
    marks: OnceLock<Marks>,
}

/// Why a `$ref` leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unreachable {
    /// The file it names could not be read.
    NoFile { path: PathBuf, reason: String },
    /// The file was read, but it is neither JSON nor YAML: where it breaks, and why.
    Broken { path: PathBuf, at: Place, reason: String },
    /// The file is there, but nothing stands at the pointer: the last node that was found, and the step that failed.
    NoNode { nearest: Location, missing: String },
    /// `https://…`: descriptions are read from disk only.
    Http,
    /// The part after `#` is not a JSON Pointer.
    BadPointer,
}

impl Sources {
    /// The root node of the first file.
    pub(crate) fn root(&self) -> Location {
        Location { file: FileId(0), node: Tree::ROOT }
    }

    /// What stands at a place.
    pub(crate) fn node(&self, at: Location) -> Node<'_> {
        self.file(at.file).map_or(Node::Null, |file| file.tree.node(at.file, at.node))
    }

    /// The member name this node stands under, if its parent is an object.
    pub(crate) fn key(&self, at: Location) -> Option<&str> {
        self.entry(at)?.step.key()
    }

    /// The node around this one.
    pub(crate) fn parent(&self, at: Location) -> Option<Location> {
        let node = self.entry(at)?.parent?;
        Some(Location { node, ..at })
    }

    /// The JSON Pointer of a node in its file: `#/paths/~1a~1b/get`.
    pub(crate) fn pointer(&self, at: Location) -> String {
        let mut pointer = "#".to_owned();
        for entry in self.way(at) {
            match &entry.step {
                tree::Step::Root => {}
                tree::Step::Item(index) => pointer += &format!("/{index}"),
                tree::Step::Member(key, _) | tree::Step::Merged(key) => {
                    pointer.push('/');
                    pointer += &reference::escape(key);
                }
            }
        }
        pointer
    }

    /// The file a node stands in, relative as the user gave it.
    pub(crate) fn path(&self, at: Location) -> &Path {
        self.file(at.file).map_or(Path::new(""), |file| &file.path)
    }

    /// Where a `$ref` that stands at `from` leads.
    pub(crate) fn follow(&self, from: Location, reference: &str) -> Result<Location, Unreachable> {
        let Reference::File { path, fragment } = reference::split(reference) else { return Err(Unreachable::Http) };
        let file = match path {
            Some(path) => self.reached(reference::beside(self.path(from), &path))?,
            None => from.file,
        };
        let root = Location { file, node: Tree::ROOT };
        let Some(steps) = reference::steps(fragment) else {
            let anchor = is_anchor(fragment);
            let missing = || Unreachable::NoNode { nearest: root, missing: fragment.to_owned() };
            return Err(if anchor { missing() } else { Unreachable::BadPointer });
        };
        steps
            .into_iter()
            .try_fold(root, |nearest, step| self.child(nearest, &step).ok_or(Unreachable::NoNode { nearest, missing: step }))
    }

    /// Every file read, first the one the user named.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|file| file.path.as_path())
    }

    /// The node as JSON, for examples and defaults; numbers JSON cannot say become the nearest it can.
    pub(crate) fn json(&self, at: Location) -> serde_json::Value {
        match self.node(at) {
            Node::Null => serde_json::Value::Null,
            Node::Bool(value) => value.into(),
            Node::Number(number) => json_number(number),
            Node::String(text) => text.into(),
            Node::Array(items) => items.iter().map(|item| self.json(item)).collect(),
            Node::Object(members) => members.iter().map(|(key, member)| (key, self.json(member))).collect(),
        }
    }

    fn file(&self, id: FileId) -> Option<&File> {
        self.files.get(id.0 as usize)
    }

    fn entry(&self, at: Location) -> Option<&Entry> {
        Some(self.file(at.file)?.tree.entry(at.node))
    }

    /// The nodes from the root to this one.
    fn way(&self, at: Location) -> Vec<&Entry> {
        let place = std::iter::successors(Some(at), |&at| self.parent(at));
        let mut way: Vec<_> = place.filter_map(|at| self.entry(at)).collect();
        way.reverse();
        way
    }

    fn child(&self, at: Location, step: &str) -> Option<Location> {
        match self.node(at) {
            Node::Object(members) => members.get(step),
            Node::Array(items) => items.iter().nth(step.parse().ok()?),
            _ => None,
        }
    }

    fn reached(&self, path: PathBuf) -> Result<FileId, Unreachable> {
        let file = match self.paths.get(&path) {
            Some(Ok(file)) => *file,
            Some(Err(reason)) => return Err(Unreachable::NoFile { path, reason: reason.clone() }),
            None => return Err(Unreachable::NoFile { path, reason: "it was not read".to_owned() }),
        };
        match self.file(file).and_then(|file| file.problem.as_ref()) {
            None => Ok(file),
            Some(problem) => {
                let at = Place::Text { file, offset: problem.offset };
                Err(Unreachable::Broken { path, at, reason: problem.message.clone() })
            }
        }
    }
}

/// `#Pet` names an `$anchor`.
fn is_anchor(fragment: &str) -> bool {
    fragment.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

fn json_number(number: Number) -> serde_json::Value {
    match number {
        Number::Integer(value) => match (i64::try_from(value), u64::try_from(value)) {
            (Ok(value), _) => value.into(),
            (_, Ok(value)) => value.into(),
            _ => (value as f64).into(),
        },
        Number::Float(value) => value.into(),
    }
}
