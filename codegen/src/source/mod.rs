//! From files to [`Sources`]: every file of a description, read and kept as a tree of nodes.
//!
//! Fails on files that are missing, are not UTF-8, or are neither JSON nor YAML. Files named by an external `$ref` are read
//! along; what is wrong with them is told when somebody follows the reference.

mod anchor;
mod build;
mod edit;
mod folder;
mod large;
mod literal;
mod mark;
mod parse;
mod read;
mod reference;
mod remote;
mod spot;
#[cfg(test)]
mod tests;
mod text;
mod toml;
mod tree;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use self::anchor::Anchors;
use self::build::Language;
pub(crate) use self::edit::NoRoom;
pub(crate) use self::literal::Literal;
use self::mark::Marks;
use self::parse::Problem;
#[cfg(test)]
pub(crate) use self::read::read;
pub(crate) use self::read::{Loader, Spec};
use self::reference::Reference;
pub(crate) use self::reference::beside;
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
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Location {
    file: FileId,
    node: NodeId,
}

/// `@0.17`, which `specwright show` turns into a pointer.
impl std::fmt::Debug for Location {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "@{}.{}", self.file.0, self.node.0)
    }
}

/// All files of a description, read: those the user named, and those reached through `$ref`.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    files: Vec<File>,
    /// The files that are descriptions: the one the user named, or those of a folder.
    roots: Vec<FileId>,
    /// Where nodes come from that an overlay put into a tree.
    origins: HashMap<Location, Location>,
    /// Parts that stand in several files alike: the one that counts for each of the others.
    twins: HashMap<Location, Location>,
    /// What stands on disk for an address on the network.
    remotes: Vec<(String, PathBuf)>,
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
    anchors: OnceLock<Anchors>,
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
    /// The root node of the first description.
    pub(crate) fn root(&self) -> Location {
        Location { file: self.roots.first().copied().unwrap_or(FileId(0)), node: Tree::ROOT }
    }

    /// The root nodes of all descriptions: several where the user named a folder.
    pub(crate) fn roots(&self) -> impl Iterator<Item = Location> {
        self.roots.iter().map(|&file| Location { file, node: Tree::ROOT })
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

    /// The place that prints as `@file.node`: `api.yaml#/paths/~1pets`.
    pub(crate) fn shown_place(&self, file: u32, node: u32) -> Option<String> {
        let at = Location { file: FileId(file), node: NodeId(node) };
        self.entry(at)?;
        Some(format!("{}{}", self.path(at).display(), self.pointer(at)))
    }

    /// The file a node was written in, relative as the user gave it.
    pub(crate) fn path(&self, at: Location) -> &Path {
        self.path_of(self.origin(at).file)
    }

    /// Where a `$ref` that stands at `from` leads.
    pub(crate) fn follow(&self, from: Location, reference: &str) -> Result<Location, Unreachable> {
        if let Some(schema) = self.identified(from.file, reference) {
            return self.within(schema, reference.split_once('#').map_or("", |(_, fragment)| fragment));
        }
        let (path, fragment) = match reference::split(reference) {
            Reference::File { path, fragment } => (path.map(|path| reference::beside(self.path_of(from.file), &path)), fragment),
            Reference::Remote { address, fragment } => (Some(self.remote(address).ok_or(Unreachable::Http)?), fragment),
        };
        let file = match path {
            Some(path) => self.reached(path)?,
            None => from.file,
        };
        self.within(Location { file, node: Tree::ROOT }, fragment)
    }

    /// Where the part of a reference after `#` leads, below a node or by name.
    fn within(&self, root: Location, fragment: &str) -> Result<Location, Unreachable> {
        let Some(steps) = reference::steps(fragment) else {
            let missing = || Unreachable::NoNode { nearest: root, missing: fragment.to_owned() };
            let wrong = || if is_anchor(fragment) { missing() } else { Unreachable::BadPointer };
            return self.anchored(root.file, fragment).ok_or_else(wrong);
        };
        steps.into_iter().try_fold(root, |nearest, step| {
            let child = self.child(nearest, &step).ok_or(Unreachable::NoNode { nearest, missing: step })?;
            Ok(self.twins.get(&child).copied().unwrap_or(child))
        })
    }

    /// Every file read, first those the user named.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        let others = (0..).map(FileId).take(self.files.len()).filter(|file| !self.roots.contains(file));
        self.roots.iter().copied().chain(others).map(|file| self.path_of(file))
    }

    /// Makes a part stand for another one that is written alike in another file.
    pub(crate) fn make_twins(&mut self, part: Location, first: Location) {
        self.twins.insert(part, first);
    }

    /// The node as JSON, for examples and defaults; numbers JSON cannot say become the nearest it can.
    pub(crate) fn json(&self, at: Location) -> serde_json::Value {
        match self.node(at) {
            Node::Null => serde_json::Value::Null,
            Node::Bool(value) => value.into(),
            // `.inf` of YAML is no JSON, `1e400` is
            Node::Number(Number::Float(value)) if value.is_infinite() && self.written(at).is_some_and(literal::is_number) => {
                f64::MAX.copysign(value).into()
            }
            Node::Number(number) => json_number(number),
            Node::String(text) => text.into(),
            Node::Array(items) => items.iter().map(|item| self.json(item)).collect(),
            Node::Object(members) => members.iter().map(|(key, member)| (key, self.json(member))).collect(),
        }
    }

    /// Where a node was written: in an overlay, or where it stands.
    fn origin(&self, at: Location) -> Location {
        self.origins.get(&at).copied().unwrap_or(at)
    }

    fn path_of(&self, file: FileId) -> &Path {
        self.file(file).map_or(Path::new(""), |file| &file.path)
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
