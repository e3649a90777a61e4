//! From a parser's calls to a [`Tree`]: one serde visitor that pushes nodes as it meets them, for JSON and YAML alike.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;
use indexmap::map::Entry;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::tree::{Number, Step, Tree, Value};
use super::{NodeId, large};

/// How deep a description may nest; under the limit of 128 that both parsers have, so that this one is met first.
pub(super) const MAX_DEPTH: u32 = 120;

/// The merge key of YAML 1.1, which real descriptions use.
const MERGE: &str = "<<";

/// The member in which serde_json hides a number when another crate of the build turns on `arbitrary_precision`.
const HIDDEN_NUMBER: &str = "$serde_json::private::Number";

/// A tree under construction.
#[derive(Debug)]
pub(super) struct Builder {
    pub(super) tree: Tree,
    /// Members that stand twice in their object: the first one, and one that was left out.
    pub(super) duplicates: Vec<(NodeId, NodeId)>,
    /// Why building ended early, if it was a limit that ended it.
    pub(super) exceeded: Option<Limit>,
    /// Texts that may be numbers which no double holds.
    pub(super) large: Vec<NodeId>,
    keys: HashSet<Arc<str>>,
    language: Language,
    max_nodes: usize,
}

/// What the tree is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Json,
    /// With aliases and merge keys.
    Yaml,
    Toml,
}

/// A limit that keeps a description from using up stack or memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Depth,
    Nodes,
}

impl Builder {
    /// An empty tree for a text of so many bytes: without aliases, a text cannot make more nodes than it has bytes.
    pub(super) fn new(language: Language, bytes: usize) -> Self {
        Self {
            tree: Tree::new(),
            duplicates: Vec::new(),
            exceeded: None,
            large: Vec::new(),
            keys: HashSet::new(),
            language,
            max_nodes: bytes.saturating_mul(4).saturating_add(100_000),
        }
    }

    /// Where building starts.
    pub(super) fn root(&mut self) -> Seed<'_> {
        Seed { builder: self, parent: None, step: Step::Root, depth: 0 }
    }

    fn key(&mut self, text: &str) -> Arc<str> {
        if let Some(key) = self.keys.get(text) {
            return Arc::clone(key);
        }
        let key: Arc<str> = Arc::from(text);
        self.keys.insert(Arc::clone(&key));
        key
    }

    /// Replaces the member `<<` by the members of the objects it names; members of the object itself win.
    fn merge(&mut self, object: NodeId, members: &mut IndexMap<Arc<str>, NodeId>) {
        let Some(&source) = members.get(MERGE) else { return };
        let Some(parts) = self.merge_parts(source) else { return };
        members.shift_remove(MERGE);
        for part in parts {
            let Value::Object(others) = &self.tree.entry(part).value else { continue };
            for (key, node) in others.clone() {
                if let Entry::Vacant(slot) = members.entry(Arc::clone(&key)) {
                    slot.insert(node);
                    self.tree.adopt(node, object, Step::Merged(key));
                }
            }
        }
    }

    /// The objects a merge key names: one, or a list of them. Aliases were copied, so their members may be moved.
    fn merge_parts(&self, source: NodeId) -> Option<Vec<NodeId>> {
        match &self.tree.entry(source).value {
            Value::Object(_) => Some(vec![source]),
            Value::Array(parts) => {
                let objects = parts.iter().all(|&part| matches!(self.tree.entry(part).value, Value::Object(_)));
                objects.then(|| parts.clone())
            }
            _ => None,
        }
    }
}

/// The next node: where it will hang.
pub(super) struct Seed<'b> {
    builder: &'b mut Builder,
    parent: Option<NodeId>,
    step: Step,
    depth: u32,
}

impl Seed<'_> {
    fn push<E: Error>(self, value: Value) -> Result<NodeId, E> {
        if self.builder.tree.len() >= self.builder.max_nodes {
            self.builder.exceeded = Some(Limit::Nodes);
            return Err(E::custom("too many nodes"));
        }
        Ok(self.builder.tree.push(self.parent, self.step, value))
    }

    /// Opens a node that has others under it.
    fn open<'b, E: Error>(self) -> Result<(NodeId, &'b mut Builder, u32), E>
    where
        Self: 'b,
    {
        let Seed { builder, parent, step, depth } = self;
        if depth >= MAX_DEPTH {
            builder.exceeded = Some(Limit::Depth);
            return Err(E::custom("nested too deep"));
        }
        let id = Seed { builder: &mut *builder, parent, step, depth }.push(Value::Null)?;
        Ok((id, builder, depth + 1))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = NodeId;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<NodeId, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = NodeId;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<NodeId, E> {
        self.push(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<NodeId, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<NodeId, E> {
        self.push(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<NodeId, E> {
        self.visit_i128(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<NodeId, E> {
        self.visit_i128(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<NodeId, E> {
        self.push(Value::Number(Number::Integer(value)))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<NodeId, E> {
        let number = i128::try_from(value).map_or(Number::Float(value as f64), Number::Integer);
        self.push(Value::Number(number))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<NodeId, E> {
        self.push(Value::Number(Number::Float(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<NodeId, E> {
        let Seed { builder, parent, step, depth } = self;
        let node = Seed { builder: &mut *builder, parent, step, depth }.push(Value::String(value.into()))?;
        if builder.language == Language::Yaml && large::may_be(value) {
            builder.large.push(node);
        }
        Ok(node)
    }

    /// A tag of the user's own (`!secret x`) says nothing about the value it stands before.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<NodeId, A::Error> {
        let (_, value) = data.variant_seed(Tag)?;
        value.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<NodeId, A::Error> {
        let (id, builder, depth) = self.open::<A::Error>()?;
        let mut items = Vec::new();
        loop {
            let step = Step::Item(ordinal(items.len()));
            let seed = Seed { builder: &mut *builder, parent: Some(id), step, depth };
            let Some(item) = access.next_element_seed(seed)? else { break };
            items.push(item);
        }
        builder.tree.set(id, Value::Array(items));
        Ok(id)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<NodeId, A::Error> {
        let (id, builder, depth) = self.open::<A::Error>()?;
        let mut members = IndexMap::new();
        let mut written = 0;
        while let Some(key) = access.next_key_seed(Key(&mut *builder))? {
            let step = Step::Member(Arc::clone(&key), ordinal(written));
            let node = access.next_value_seed(Seed { builder: &mut *builder, parent: Some(id), step, depth })?;
            match members.entry(key) {
                Entry::Occupied(first) => builder.duplicates.push((*first.get(), node)),
                Entry::Vacant(slot) => drop(slot.insert(node)),
            }
            written += 1;
        }
        if builder.language == Language::Yaml {
            builder.merge(id, &mut members);
        }
        let value = hidden_number(&builder.tree, &members).unwrap_or(Value::Object(members));
        builder.tree.set(id, value);
        Ok(id)
    }
}

/// The text of a key: `200`, `true` and `1.10` as they are written.
struct Key<'b>(&'b mut Builder);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Arc<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Arc<str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Arc<str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text as key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Arc<str>, E> {
        Ok(self.0.key(value))
    }

    fn visit_unit<E: Error>(self) -> Result<Arc<str>, E> {
        self.visit_str("null")
    }
}

/// The name of a tag, which is read past.
struct Tag;

impl<'de> DeserializeSeed<'de> for Tag {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Tag {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a tag")
    }

    fn visit_str<E: Error>(self, _name: &str) -> Result<(), E> {
        Ok(())
    }
}

fn ordinal(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn hidden_number(tree: &Tree, members: &IndexMap<Arc<str>, NodeId>) -> Option<Value> {
    let node = members.get(HIDDEN_NUMBER).filter(|_| members.len() == 1)?;
    let Value::String(text) = &tree.entry(*node).value else { return None };
    let integer = text.parse().map(Number::Integer);
    integer.or_else(|_| text.parse().map(Number::Float)).map(Value::Number).ok()
}
