//! Which schemas and rules have a definition of their own.

use crate::model::{Model, RuleId, SchemaId, Shape};

/// How many schemas and rules hold each.
pub(super) struct Shared {
    schemas: Vec<usize>,
    rules: Vec<usize>,
}

impl Shared {
    pub(super) fn of(model: &Model) -> Self {
        let mut shared = Self { schemas: vec![0; model.schemas.len()], rules: vec![0; model.rules.ids().count()] };
        for (_, schema) in model.schemas.iter() {
            schema.shape.held().into_iter().for_each(|id| count(&mut shared.schemas, id.index()));
            schema.rule.into_iter().for_each(|id| count(&mut shared.rules, id.index()));
        }
        for id in model.rules.ids() {
            parts(model, id).into_iter().for_each(|id| count(&mut shared.rules, id.index()));
        }
        shared
    }

    /// Those with a name, and those that several hold; what is said in a word is said where it stands.
    pub(super) fn schema(&self, model: &Model, id: SchemaId) -> bool {
        let schema = &model.schemas[id];
        let several = self.schemas.get(id.index()).is_some_and(|count| *count > 1);
        match schema.shape {
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                false
            }
            Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => {
                several || schema.name.is_some()
            }
            Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => several || schema.name.is_some(),
        }
    }

    /// Those that several hold, and that say anything.
    pub(super) fn rule(&self, model: &Model, id: RuleId) -> bool {
        let says = !parts(model, id).is_empty();
        says && self.rules.get(id.index()).is_some_and(|count| *count > 1)
    }
}

fn count(counts: &mut [usize], index: usize) {
    counts.get_mut(index).into_iter().for_each(|count| *count += 1);
}

/// The rules that a rule applies, to its value or to what that holds.
fn parts(model: &Model, id: RuleId) -> Vec<RuleId> {
    let rule = &model.rules[id];
    let named = rule.properties.iter().chain(&rule.patterns).map(|(_, id)| *id);
    let single = [rule.additional, rule.names, rule.unevaluated_properties, rule.items, rule.unevaluated_items];
    let contained = rule.contains.map(|contains| contains.rule);
    let inner = named.chain(single.into_iter().flatten()).chain(contained).chain(rule.prefix.iter().copied());
    rule.in_place().chain(inner).collect()
}
