//! One file as a tree: a `Vec` of nodes that know their parent, so that a node is a number.

use std::sync::Arc;

use indexmap::IndexMap;

use super::{FileId, Location, NodeId};

/// The nodes of one file; the root stands first.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Entry>,
}

/// A node with the way to it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) parent: Option<NodeId>,
    pub(super) step: Step,
    pub(super) value: Value,
}

/// How a node is reached from its parent.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Root,
    /// The nth element of an array.
    Item(u32),
    /// The nth member written in an object, counting duplicates and `<<`.
    Member(Arc<str>, u32),
    /// A member that came through the merge key `<<`.
    Merged(Arc<str>),
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Number(Number),
    String(Box<str>),
    Array(Vec<NodeId>),
    Object(IndexMap<Arc<str>, NodeId>),
}

/// A number as YAML and JSON know it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    /// `42`
    Integer(i128),
    /// `4.2`
    Float(f64),
}

/// A node as other phases see it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    Number(Number),
    String(&'a str),
    Array(Items<'a>),
    Object(Members<'a>),
}

/// The elements of an array.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Items<'a> {
    file: FileId,
    nodes: &'a [NodeId],
}

/// The members of an object, in document order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Members<'a> {
    file: FileId,
    nodes: &'a IndexMap<Arc<str>, NodeId>,
}

impl<'a> Items<'a> {
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Location> + use<'a> {
        let file = self.file;
        self.nodes.iter().map(move |&node| Location { file, node })
    }
}

impl<'a> Members<'a> {
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, Location)> + use<'a> {
        let file = self.file;
        self.nodes.iter().map(move |(key, &node)| (&**key, Location { file, node }))
    }

    pub(crate) fn get(&self, key: &str) -> Option<Location> {
        self.nodes.get(key).map(|&node| Location { file: self.file, node })
    }
}

impl Tree {
    pub(super) const ROOT: NodeId = NodeId(0);

    /// A tree of nothing, which stands for a file that could not be read.
    pub(super) fn empty() -> Self {
        Self { nodes: vec![Entry { parent: None, step: Step::Root, value: Value::Null }] }
    }

    /// A tree without even a root, to be filled by `push`.
    pub(super) fn new() -> Self {
        Self { nodes: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a node; the parent lists it once `set` gives the parent its value.
    pub(super) fn push(&mut self, parent: Option<NodeId>, step: Step, value: Value) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Entry { parent, step, value });
        id
    }

    /// The node of this id; ids come from this very tree, so the empty answer is never seen.
    pub(super) fn entry(&self, id: NodeId) -> &Entry {
        const NOWHERE: &Entry = &Entry { parent: None, step: Step::Root, value: Value::Null };
        self.nodes.get(id.0 as usize).unwrap_or(NOWHERE)
    }

    pub(super) fn entry_mut(&mut self, id: NodeId) -> Option<&mut Entry> {
        self.nodes.get_mut(id.0 as usize)
    }

    pub(super) fn set(&mut self, id: NodeId, value: Value) {
        if let Some(entry) = self.nodes.get_mut(id.0 as usize) {
            entry.value = value;
        }
    }

    /// Hangs a node under another parent, as merge keys do.
    pub(super) fn adopt(&mut self, id: NodeId, parent: NodeId, step: Step) {
        if let Some(entry) = self.nodes.get_mut(id.0 as usize) {
            entry.parent = Some(parent);
            entry.step = step;
        }
    }

    pub(super) fn node(&self, file: FileId, id: NodeId) -> Node<'_> {
        match &self.entry(id).value {
            Value::Null => Node::Null,
            Value::Bool(value) => Node::Bool(*value),
            Value::Number(value) => Node::Number(*value),
            Value::String(value) => Node::String(value),
            Value::Array(nodes) => Node::Array(Items { file, nodes }),
            Value::Object(nodes) => Node::Object(Members { file, nodes }),
        }
    }

    /// Every node that stands in the tree as read, in document order.
    pub(super) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)).map(NodeId)
    }
}

impl Step {
    /// The member name, where the parent is an object.
    pub(super) fn key(&self) -> Option<&str> {
        match self {
            Step::Member(key, _) | Step::Merged(key) => Some(key),
            Step::Root | Step::Item(_) => None,
        }
    }
}
