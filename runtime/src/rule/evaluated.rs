//! Which members and items a rule has a word for, where it holds (JSON Schema 2020-12 core, section 11).

use super::look::{Look, has};
use super::{Rule, holds};

/// Whether a member is evaluated by the keywords beside `unevaluatedProperties`.
pub(super) fn has_member(rule: &Rule, value: &dyn Look, name: &str) -> bool {
    rule.additional.is_some()
        || rule.properties.iter().any(|(known, _)| *known == name)
        || rule.patterns.iter().any(|(pattern, _)| pattern.matches(name))
        || in_place(rule, value, &|part| part.unevaluated_properties.is_some() || has_member(part, value, name))
}

/// Whether an item is evaluated by the keywords beside `unevaluatedItems`.
pub(super) fn has_item(rule: &Rule, value: &dyn Look, index: usize, item: &dyn Look) -> bool {
    rule.items.is_some()
        || index < rule.prefix.len()
        || rule.contains.is_some_and(|contains| holds(contains.rule, item))
        || in_place(rule, value, &|part| part.unevaluated_items.is_some() || has_item(part, value, index, item))
}

/// Whether a rule that is applied to the same value, and holds, evaluates it.
fn in_place(rule: &Rule, value: &dyn Look, evaluates: &dyn Fn(&Rule) -> bool) -> bool {
    let holding = |part: &&Rule| evaluates(part) && holds(part, value);
    rule.all_of.iter().chain(rule.beside).any(|part| evaluates(part))
        || rule.any_of.iter().chain(rule.one_of).any(holding)
        || rule.dependent.iter().any(|(name, part)| evaluates(part) && has(value, name))
        || rule.condition.is_some_and(|condition| {
            let test = holds(condition.test, value);
            let chosen = if test { condition.then } else { condition.otherwise };
            (test && evaluates(condition.test)) || chosen.is_some_and(evaluates)
        })
}
