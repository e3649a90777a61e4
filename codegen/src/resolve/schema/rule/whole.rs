//! A schema as one predicate: everything that it says, as a rule.

use super::super::super::Resolver;
use crate::document::Schema;
use crate::model::{Condition, Contains, Rule, RuleId, ValueType};
use crate::source::Location;
use crate::table::json_type::{JsonType, Types};

/// The rule of the schema at a place.
pub(super) fn id(resolver: &mut Resolver<'_>, at: Location) -> RuleId {
    let drafts = &mut resolver.drafts.rules;
    if let Some(id) = drafts.ids.get(&at) {
        return *id;
    }
    let id = drafts.rules.push(Rule::any(at));
    drafts.ids.insert(at, id);
    drafts.waiting.push_back((id, at));
    id
}

/// The rule that holds of every value.
pub(super) fn any(resolver: &mut Resolver<'_>, at: Location) -> RuleId {
    let drafts = &mut resolver.drafts.rules;
    *drafts.any.get_or_insert_with(|| drafts.rules.push(Rule::any(at)))
}

pub(super) fn all(resolver: &mut Resolver<'_>, places: &[Location]) -> Vec<RuleId> {
    places.iter().map(|at| id(resolver, *at)).collect()
}

pub(super) fn by_name(resolver: &mut Resolver<'_>, places: &[(&str, Location)]) -> Vec<(String, RuleId)> {
    places.iter().map(|(name, at)| ((*name).to_owned(), id(resolver, *at))).collect()
}

fn optional(resolver: &mut Resolver<'_>, at: Option<Location>) -> Option<RuleId> {
    at.map(|at| id(resolver, at))
}

/// Everything that the schema at a place says; `format` asserts nothing here (JSON Schema 2020-12 validation, section 7.2.1).
pub(super) fn rule(resolver: &mut Resolver<'_>, at: Location) -> Rule {
    let document = resolver.document;
    let Some(schema) = document.parts.schemas.get(&at) else { return Rule::any(at) };
    let mut rule = by_other_schemas(resolver, schema);
    rule.never = schema.always == Some(false);
    rule.types = schema.types.map(types);
    rule.nullable = schema.nullable;
    rule.values = schema.enumeration.as_deref().and_then(|enumeration| match enumeration.constant {
        Some(constant) => Some(vec![constant]),
        None => enumeration.values.clone(),
    });
    rule.checks = schema.assertions.iter().map(|assertion| assertion.check.clone()).collect();
    rule.required = schema.required.iter().map(|(name, _)| (*name).to_owned()).collect();
    rule.properties = by_name(resolver, &schema.properties);
    rule.patterns = by_name(resolver, &schema.patterns);
    rule.additional = optional(resolver, schema.additional);
    rule.unevaluated_properties = optional(resolver, schema.unevaluated);
    rule.prefix = all(resolver, &schema.prefix_items);
    rule.items = optional(resolver, schema.items);
    rule.unevaluated_items = optional(resolver, schema.unevaluated_items);
    let target = schema.reference.and_then(|reference| reference.target);
    rule.all_of = target.into_iter().chain(schema.all_of.iter().copied()).map(|at| id(resolver, at)).collect();
    rule.any_of = all(resolver, &schema.any_of);
    rule.one_of = all(resolver, &schema.one_of);
    rule
}

/// What a schema says by `not`, `if`, `contains` and their like alone.
pub(super) fn by_other_schemas(resolver: &mut Resolver<'_>, schema: &Schema<'_>) -> Rule {
    let mut rule = Rule::any(schema.at);
    let Some(said) = schema.rule.as_deref() else { return rule };
    rule.not = optional(resolver, said.not);
    rule.condition = said.test.map(|test| Condition {
        test: id(resolver, test),
        then: optional(resolver, said.then),
        otherwise: optional(resolver, said.otherwise),
    });
    rule.contains = said.contains.map(|at| Contains {
        rule: id(resolver, at),
        least: said.min_contains.unwrap_or(1),
        most: said.max_contains,
    });
    rule.names = optional(resolver, said.names);
    let texts = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    rule.dependent_required = said.dependent_required.iter().map(|(name, names)| ((*name).to_owned(), texts(names))).collect();
    rule.dependent = by_name(resolver, &said.dependent);
    rule
}

fn types(types: Types) -> Vec<ValueType> {
    let one = |one| match one {
        JsonType::Null => ValueType::Null,
        JsonType::Boolean => ValueType::Boolean,
        JsonType::Integer => ValueType::Integer,
        JsonType::Number => ValueType::Number,
        JsonType::String => ValueType::Text,
        JsonType::Array => ValueType::Array,
        JsonType::Object => ValueType::Object,
    };
    types.iter().map(one).collect()
}
