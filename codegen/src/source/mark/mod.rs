//! Where the nodes of a file stand in its text, found only when there is something to show.

mod json;
mod toml;
mod yaml;

use std::ops::Range;
use std::sync::Arc;

pub(super) use self::yaml::{first_error, second_document};
use super::build::Language;
use super::text::Text;
use super::tree::Step;

/// The nodes of a text with their bytes, as far as the text could be read; shaped as it is written, aliases and merge keys
/// not followed.
#[derive(Debug, Default)]
pub(super) struct Marks {
    nodes: Vec<Mark>,
}

/// A node in the text.
#[derive(Debug)]
struct Mark {
    key: Option<Key>,
    value: Range<usize>,
    content: Content,
}

/// The member name before a node.
#[derive(Debug)]
struct Key {
    bytes: Range<usize>,
    /// For lookups through merge keys, which only YAML has.
    name: Option<Arc<str>>,
}

#[derive(Debug)]
enum Content {
    Scalar,
    Array(Vec<usize>),
    Object(Vec<usize>),
    /// `*name`: the node it stands for.
    Alias(usize),
}

/// The bytes of a node: its member name, if it has one, and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) key: Option<Range<usize>>,
    pub(super) value: Range<usize>,
}

impl Marks {
    pub(super) fn new(text: &Text, language: Language) -> Self {
        match language {
            Language::Json => json::marks(text.as_str()),
            Language::Yaml => yaml::marks(text.as_str()),
            Language::Toml => toml::marks(text.as_str()),
        }
    }

    /// Walks the steps from the root; where the way ends early, the nearest node around is meant.
    pub(super) fn find<'s>(&self, steps: impl Iterator<Item = &'s Step>) -> Option<Found> {
        let mut at = 0;
        for step in steps {
            let Some(next) = self.child(self.target(at), step) else { break };
            at = next;
        }
        let mark = self.nodes.get(at)?;
        Some(Found { key: mark.key.as_ref().map(|key| key.bytes.clone()), value: mark.value.clone() })
    }

    fn child(&self, parent: usize, step: &Step) -> Option<usize> {
        match (step, &self.nodes.get(parent)?.content) {
            (Step::Root, _) => Some(parent),
            (Step::Item(index), Content::Array(items)) => items.get(*index as usize).copied(),
            (Step::Member(_, index), Content::Object(members)) => members.get(*index as usize).copied(),
            (Step::Merged(name), Content::Object(_)) => self.merged(parent, name, 0),
            _ => None,
        }
    }

    /// A member that came through `<<`, which may name an object that has a `<<` itself.
    fn merged(&self, object: usize, name: &str, depth: u32) -> Option<usize> {
        let Content::Object(members) = &self.nodes.get(object)?.content else { return None };
        let source = members.iter().find(|&&member| self.is_named(member, "<<"))?;
        let source = self.target(*source);
        let parts = match &self.nodes.get(source)?.content {
            Content::Array(parts) => parts.clone(),
            _ => vec![source],
        };
        let own = |part: usize| match &self.nodes.get(part)?.content {
            Content::Object(members) => members.iter().copied().find(|&member| self.is_named(member, name)),
            _ => None,
        };
        let deeper = |part| if depth < 100 { self.merged(part, name, depth + 1) } else { None };
        parts.into_iter().map(|part| self.target(part)).find_map(|part| own(part).or_else(|| deeper(part)))
    }

    fn is_named(&self, node: usize, name: &str) -> bool {
        let key = self.nodes.get(node).and_then(|mark| mark.key.as_ref());
        key.and_then(|key| key.name.as_deref()) == Some(name)
    }

    /// The node itself, or the one an alias stands for.
    fn target(&self, node: usize) -> usize {
        match self.nodes.get(node).map(|mark| &mark.content) {
            Some(Content::Alias(target)) => *target,
            _ => node,
        }
    }

    /// Adds a node and lists it under its parent.
    fn push(&mut self, parent: Option<usize>, mark: Mark) -> usize {
        let id = self.nodes.len();
        self.nodes.push(mark);
        if let Some(Content::Array(children) | Content::Object(children)) =
            parent.and_then(|parent| self.nodes.get_mut(parent)).map(|parent| &mut parent.content)
        {
            children.push(id);
        }
        id
    }

    fn close(&mut self, node: usize, end: usize) {
        if let Some(mark) = self.nodes.get_mut(node) {
            mark.value.end = end.max(mark.value.start);
        }
    }
}
