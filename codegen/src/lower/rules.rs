//! The rules that are written: those of the model that something checks, in the terms of the runtime.

use std::collections::HashMap;

use super::View;
use super::checks::Patterns;
use crate::api::rule::{Assertion, Condition, Contains, Literal, Number, Rule, RuleId, RuleItem, Writing};
use crate::diagnostic::Diagnostics;
use crate::model::{self, Check};
use crate::source::Location;

/// The rules of an API, each once.
#[derive(Debug, Default)]
pub(super) struct Rules {
    found: Vec<Found>,
    ids: HashMap<model::RuleId, RuleId>,
    waiting: Vec<(RuleId, model::RuleId)>,
}

#[derive(Debug, Default)]
struct Found {
    rule: Rule,
    /// Whether a check refers to it.
    checked: bool,
    /// Whether it lets more values pass than the description: an expression in it cannot be translated.
    lenient: bool,
}

/// What translating a rule reads and adds to.
struct Terms<'t> {
    view: View<'t>,
    patterns: &'t mut Patterns,
    diagnostics: &'t mut Diagnostics,
}

/// How deep rules are written in one another before they get names.
const DEEPEST: usize = 3;

impl Rules {
    /// The rule of a schema with the checks that are not made in Rust, to be called by a check.
    pub(super) fn checked(
        &mut self,
        view: View<'_>,
        schema: &model::Schema,
        checks: &[Check],
        patterns: &mut Patterns,
        diagnostics: &mut Diagnostics,
    ) -> Option<RuleId> {
        let mut terms = Terms { view, patterns, diagnostics };
        let rule = schema.rule.map(|id| self.place(id, &mut terms));
        if checks.is_empty() {
            let rule = rule?;
            self.found.get_mut(rule.0)?.checked = true;
            return Some(rule);
        }
        let mut found = Found { checked: true, ..Found::default() };
        found.rule.all_of.extend(rule);
        assertions(checks, schema.at, &mut found, &mut terms);
        if found.rule == Rule::default() {
            return None;
        }
        let same = self.found.iter().position(|known| known.checked && known.rule == found.rule);
        Some(RuleId(same.unwrap_or_else(|| self.push(found))))
    }

    /// How many there are, whatever the way they are written.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    fn push(&mut self, found: Found) -> usize {
        self.found.push(found);
        self.found.len() - 1
    }

    fn place(&mut self, id: model::RuleId, terms: &mut Terms<'_>) -> RuleId {
        let placed = self.id(id);
        while let Some((place, next)) = self.waiting.pop() {
            let found = self.translate(&terms.view.model.rules[next], terms);
            if let Some(slot) = self.found.get_mut(place.0) {
                *slot = Found { checked: slot.checked, ..found };
            }
        }
        placed
    }

    fn id(&mut self, id: model::RuleId) -> RuleId {
        if let Some(known) = self.ids.get(&id) {
            return *known;
        }
        let place = RuleId(self.push(Found::default()));
        self.ids.insert(id, place);
        self.waiting.push((place, id));
        place
    }

    fn ids(&mut self, ids: &[model::RuleId]) -> Vec<RuleId> {
        ids.iter().map(|id| self.id(*id)).collect()
    }

    fn named(&mut self, rules: &[(String, model::RuleId)]) -> Vec<(String, RuleId)> {
        rules.iter().map(|(name, id)| (name.clone(), self.id(*id))).collect()
    }

    fn translate(&mut self, rule: &model::Rule, terms: &mut Terms<'_>) -> Found {
        let said = Rule {
            never: rule.never || rule.values.as_ref().is_some_and(Vec::is_empty),
            types: types(rule),
            values: values(rule, terms.view),
            required: rule.required.clone(),
            dependent_required: rule.dependent_required.clone(),
            dependent: self.named(&rule.dependent),
            properties: self.named(&rule.properties),
            additional: rule.additional.map(|id| self.id(id)),
            names: rule.names.map(|id| self.id(id)),
            unevaluated_properties: rule.unevaluated_properties.map(|id| self.id(id)),
            prefix: self.ids(&rule.prefix),
            items: rule.items.map(|id| self.id(id)),
            contains: rule.contains.map(|contains| Contains {
                rule: self.id(contains.rule),
                least: contains.least,
                most: contains.most,
            }),
            unevaluated_items: rule.unevaluated_items.map(|id| self.id(id)),
            all_of: self.ids(&rule.all_of),
            any_of: self.ids(&rule.any_of),
            one_of: self.ids(&rule.one_of),
            not: rule.not.map(|id| self.id(id)),
            condition: rule.condition.map(|condition| Condition {
                test: self.id(condition.test),
                then: condition.then.map(|id| self.id(id)),
                otherwise: condition.otherwise.map(|id| self.id(id)),
            }),
            beside: self.ids(&rule.beside),
            ..Rule::default()
        };
        let mut found = Found { rule: said, ..Found::default() };
        self.matched(rule, &mut found, terms);
        assertions(&rule.checks, rule.at, &mut found, terms);
        found
    }

    /// Members named by an expression that cannot be translated may be any of those that nothing names.
    fn matched(&mut self, rule: &model::Rule, found: &mut Found, terms: &mut Terms<'_>) {
        for (source, id) in &rule.patterns {
            match terms.patterns.place(source, rule.at, terms.diagnostics) {
                Some(place) => {
                    let id = self.id(*id);
                    found.rule.patterns.push((place, id));
                }
                None => {
                    found.lenient = true;
                    found.rule.additional = None;
                    found.rule.unevaluated_properties = None;
                }
            }
        }
    }

    /// Every rule, with the way it is written.
    pub(super) fn finish(mut self) -> Vec<RuleItem> {
        self.spread_leniency();
        let references = self.references();
        let mut depths = vec![0; self.found.len()];
        let mut items: Vec<RuleItem> = Vec::new();
        let mut named = 0;
        for (index, found) in self.found.into_iter().enumerate() {
            let depth = depths.get(index).copied().unwrap_or_default();
            let constant = found.rule == Rule::default() || found.rule == never();
            let in_place = constant || (!found.checked && references.get(index) == Some(&1) && depth < DEEPEST);
            let unused = !found.checked && references.get(index) == Some(&0);
            for part in found.rule.parts() {
                if let Some(below) = depths.get_mut(part.0) {
                    *below = if in_place { depth + 1 } else { 1 };
                }
            }
            named += usize::from(!in_place && !unused);
            let writing = if in_place || unused { Writing::InPlace } else { Writing::Static(format!("RULE_{named}")) };
            items.push(RuleItem { writing, rule: found.rule });
        }
        items
    }

    /// How many rules refer to each, those that nothing reaches left out.
    fn references(&self) -> Vec<usize> {
        let mut references = vec![0; self.found.len()];
        let mut seen = vec![false; self.found.len()];
        let mut waiting: Vec<usize> = (0..self.found.len()).filter(|index| self.found[*index].checked).collect();
        while let Some(index) = waiting.pop() {
            if std::mem::replace(&mut seen[index], true) {
                continue;
            }
            for part in self.found[index].rule.parts() {
                references[part.0] += 1;
                waiting.push(part.0);
            }
        }
        references
    }

    /// A rule that is too lenient says nothing where it would make another one too strict: in `not` it would refuse everything.
    fn spread_leniency(&mut self) {
        loop {
            let lenient: Vec<bool> = self.found.iter().map(|found| found.lenient).collect();
            let is_lenient = |id: &RuleId| lenient.get(id.0).copied().unwrap_or(false);
            let before = lenient.iter().filter(|lenient| **lenient).count();
            for found in &mut self.found {
                found.lenient |= found.rule.parts().any(|part| is_lenient(&part));
                soften(&mut found.rule, is_lenient);
            }
            if self.found.iter().filter(|found| found.lenient).count() == before {
                break;
            }
        }
    }
}

fn soften(rule: &mut Rule, is_lenient: impl Fn(&RuleId) -> bool) {
    rule.not = rule.not.filter(|not| !is_lenient(not));
    rule.condition = rule.condition.filter(|condition| !is_lenient(&condition.test));
    if rule.contains.is_some_and(|contains| is_lenient(&contains.rule)) {
        rule.contains = None;
        rule.unevaluated_items = None;
    }
    // of several branches that seem to hold one may not
    if rule.one_of.iter().any(&is_lenient) {
        rule.one_of.clear();
    }
}

fn never() -> Rule {
    Rule { never: true, ..Rule::default() }
}

fn types(rule: &model::Rule) -> Vec<model::ValueType> {
    let Some(stated) = &rule.types else { return Vec::new() };
    let null = [model::ValueType::Null].into_iter().filter(|null| rule.nullable && !stated.contains(null));
    stated.iter().copied().chain(null).collect()
}

fn values(rule: &model::Rule, view: View<'_>) -> Vec<Literal> {
    let mut values: Vec<Literal> = rule.values.iter().flatten().map(|at| literal(&view.sources.json(*at), *at)).collect();
    if rule.nullable && !values.is_empty() && !values.contains(&Literal::Null) {
        values.push(Literal::Null);
    }
    values
}

fn literal(value: &serde_json::Value, at: Location) -> Literal {
    match value {
        serde_json::Value::Null => Literal::Null,
        serde_json::Value::Bool(value) => Literal::Boolean(*value),
        serde_json::Value::String(text) => Literal::Text(text.clone()),
        serde_json::Value::Number(found) => {
            let whole = found.as_i64().map(i128::from).or_else(|| found.as_u64().map(i128::from));
            Literal::Number(whole.map_or_else(|| Number::Float(found.as_f64().unwrap_or_default(), at), Number::Integer))
        }
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => Literal::Json(value.to_string()),
    }
}

fn assertions(checks: &[Check], at: Location, found: &mut Found, terms: &mut Terms<'_>) {
    for check in checks {
        let assertion = match check {
            Check::Minimum(bound) => Assertion::Minimum(*bound),
            Check::ExclusiveMinimum(bound) => Assertion::Above(*bound),
            Check::Maximum(bound) => Assertion::Maximum(*bound),
            Check::ExclusiveMaximum(bound) => Assertion::Below(*bound),
            Check::MultipleOf(unit) => Assertion::MultipleOf(*unit),
            Check::MinLength(least) => Assertion::MinLength(*least),
            Check::MaxLength(most) => Assertion::MaxLength(*most),
            Check::Pattern(source) => match terms.patterns.place(source, at, terms.diagnostics) {
                Some(place) => Assertion::Pattern(place),
                None => {
                    found.lenient = true;
                    continue;
                }
            },
            Check::MinItems(least) => Assertion::MinItems(*least),
            Check::MaxItems(most) => Assertion::MaxItems(*most),
            Check::UniqueItems => Assertion::UniqueItems,
            Check::MinProperties(least) => Assertion::MinProperties(*least),
            Check::MaxProperties(most) => Assertion::MaxProperties(*most),
        };
        found.rule.assertions.push(assertion);
    }
}
