//! From the schemas of the model to JSON Schema of the 2020-12 dialect, as values travel one way.

mod docs;
mod keyword;
mod object;
mod rule;
mod shape;
mod shared;
mod union;

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

pub(super) use self::docs::{document, document_part};
use self::shared::Shared;
use crate::api::{Definition, Item};
use crate::lower::View;
use crate::model::{RuleId, SchemaId};

/// What is printed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// People and programs that make calls: short examples, references to `#/$defs/…`.
    Arguments,
    /// Making values: every example that fits, references to `#/components/schemas/…`.
    Samples,
}

/// What may be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Schema(SchemaId),
    Rule(RuleId),
}

/// Prints schemas, and remembers those that others refer to.
pub(super) struct Printer<'a> {
    view: View<'a>,
    items: &'a [Item],
    purpose: Use,
    shared: Shared,
    places: HashMap<Key, usize>,
    /// Each with its name in `$defs`; those at the end are still to be printed.
    found: Vec<(Key, String)>,
    taken: BTreeSet<String>,
    /// What was referred to since the last was asked.
    uses: BTreeSet<usize>,
    /// What is being printed in place.
    open: Vec<Key>,
}

/// Schemas deeper within others are referred to.
const DEEPEST: usize = 24;

impl<'a> Printer<'a> {
    pub(super) fn new(view: View<'a>, items: &'a [Item], purpose: Use) -> Self {
        Self {
            view,
            items,
            purpose,
            shared: Shared::of(view.model),
            places: HashMap::new(),
            found: Vec::new(),
            taken: BTreeSet::new(),
            uses: BTreeSet::new(),
            open: Vec::new(),
        }
    }

    /// What this reads.
    pub(super) fn view(&self) -> View<'a> {
        self.view
    }

    /// The schema, or a reference to it.
    pub(super) fn schema(&mut self, id: SchemaId) -> Value {
        let is_shared = self.shared.schema(self.view.model, id);
        self.printed(Key::Schema(id), is_shared)
    }

    /// The same of a rule.
    fn rule(&mut self, id: RuleId) -> Value {
        let is_shared = self.shared.rule(self.view.model, id);
        self.printed(Key::Rule(id), is_shared)
    }

    /// What the schemas printed since the last call refer to themselves.
    pub(super) fn take_uses(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.uses).into_iter().collect()
    }

    /// Everything that is referred to, printed.
    pub(super) fn definitions(&mut self) -> Vec<Definition> {
        let mut definitions = Vec::new();
        while let Some((key, name)) = self.found.get(definitions.len()).cloned() {
            let schema = self.spelled(key).to_string();
            definitions.push(Definition { name, schema, uses: self.take_uses() });
        }
        definitions
    }

    /// The same as the members of one object.
    pub(super) fn defined(&mut self) -> Map<String, Value> {
        let mut defined = Map::new();
        while let Some((key, name)) = self.found.get(defined.len()).cloned() {
            let schema = self.spelled(key);
            defined.insert(name, schema);
        }
        defined
    }

    fn printed(&mut self, key: Key, is_shared: bool) -> Value {
        let refer = is_shared || self.places.contains_key(&key) || self.open.contains(&key) || self.open.len() >= DEEPEST;
        if refer { self.reference(key) } else { self.spelled(key) }
    }

    fn spelled(&mut self, key: Key) -> Value {
        self.open.push(key);
        let spelled = match key {
            Key::Schema(id) => self.spelled_schema(id),
            Key::Rule(id) => self.spelled_rule(id),
        };
        self.open.pop();
        spelled
    }

    fn reference(&mut self, key: Key) -> Value {
        let place = match self.places.get(&key) {
            Some(place) => *place,
            None => self.add(key),
        };
        self.uses.insert(place);
        let name = self.found.get(place).map(|(_, name)| name.as_str()).unwrap_or_default();
        match self.purpose {
            Use::Arguments => json!({ "$ref": format!("#/$defs/{name}") }),
            Use::Samples => json!({ "$ref": format!("#/components/schemas/{name}") }),
        }
    }

    fn add(&mut self, key: Key) -> usize {
        let wish = match key {
            Key::Schema(id) => self.view.model.schemas[id].name.clone(),
            Key::Rule(id) => Some(format!("{}.rule", self.view.sources.pointer(self.view.model.rules[id].at))),
        };
        let name = self.free(&wish.unwrap_or_default());
        let place = self.found.len();
        self.places.insert(key, place);
        self.found.push((key, name));
        place
    }

    /// A name that no pointer has to escape, and that no other schema has.
    fn free(&mut self, wish: &str) -> String {
        let plain = |char: char| if char.is_ascii_alphanumeric() || "_.-".contains(char) { char } else { '_' };
        let last = wish.rsplit('/').next().unwrap_or_default();
        let last: String = last.chars().map(plain).collect();
        let wish = if last.is_empty() { "schema".to_owned() } else { last };
        let numbered = (2..).map(|number| format!("{wish}_{number}"));
        let free = [wish.clone()].into_iter().chain(numbered).find(|name| !self.taken.contains(name));
        let name = free.unwrap_or(wish);
        self.taken.insert(name.clone());
        name
    }
}
