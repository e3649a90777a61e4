//! Which schemas are alike: by what they say, with those that they hold told by the first that is like them.

use std::collections::HashMap;

use super::said;
use crate::model::{Model, SchemaId};
use crate::source::Sources;

/// How deeply schemas in place may lie in each other; deeper ones stay what they are.
const DEEPEST: usize = 200;

/// The schemas that have been looked at.
pub(super) struct Alike<'a> {
    sources: &'a Sources,
    model: &'a Model,
    /// Whether each stands for itself alone.
    stays: Vec<bool>,
    /// The schema that stands for each, once that is known.
    first: Vec<Found>,
    by_text: HashMap<String, SchemaId>,
}

#[derive(Debug, Clone, Copy)]
enum Found {
    Nothing,
    /// Being looked at: what leads back to it is a circle.
    Open,
    Is(SchemaId),
}

impl<'a> Alike<'a> {
    pub(super) fn new(sources: &'a Sources, model: &'a Model, stays: Vec<bool>) -> Self {
        let first = vec![Found::Nothing; model.schemas.len()];
        Self { sources, model, stays, first, by_text: HashMap::new() }
    }

    /// For each schema the one that stands for it: the first of its like in the description.
    pub(super) fn all(mut self) -> Vec<SchemaId> {
        let mut ids: Vec<SchemaId> = self.model.schemas.iter().map(|(id, _)| id).collect();
        ids.sort_by_key(|id| self.model.schemas[*id].at);
        ids.iter().for_each(|id| _ = self.first(*id, 0));
        let found = self.first.iter().zip(self.model.schemas.iter());
        found.map(|(found, (id, _))| if let Found::Is(first) = found { *first } else { id }).collect()
    }

    fn first(&mut self, id: SchemaId, depth: usize) -> SchemaId {
        match self.first[id.index()] {
            Found::Is(first) => return first,
            Found::Open => return id,
            Found::Nothing if self.stays[id.index()] || depth > DEEPEST => return id,
            Found::Nothing => self.first[id.index()] = Found::Open,
        }
        let (sources, model) = (self.sources, self.model);
        let text = said::said(sources, &model.schemas[id], &mut |held| self.first(held, depth + 1));
        let first = *self.by_text.entry(text).or_insert(id);
        self.first[id.index()] = Found::Is(first);
        first
    }
}
