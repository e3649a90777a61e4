//! Rules: what schemas assert that no type says.

use serde_json::{Map, Value, json};

use super::{Printer, keyword};
use crate::model::{Rule, RuleId, ValueType};

impl Printer<'_> {
    pub(super) fn spelled_rule(&mut self, id: RuleId) -> Value {
        let rule = &self.view.model.rules[id];
        if rule.never || rule.values.as_ref().is_some_and(Vec::is_empty) {
            return Value::Bool(false);
        }
        let mut printed = Map::new();
        self.values(rule, &mut printed);
        keyword::checks(&mut printed, &rule.checks);
        self.of_members(rule, &mut printed);
        self.of_items(rule, &mut printed);
        self.combining(rule, &mut printed);
        if printed.is_empty() { Value::Bool(true) } else { Value::Object(printed) }
    }

    fn values(&self, rule: &Rule, printed: &mut Map<String, Value>) {
        let null = rule.nullable.then_some(ValueType::Null);
        if let Some(types) = &rule.types {
            let types = types.iter().copied().chain(null.filter(|null| !types.contains(null))).map(type_name);
            printed.insert("type".to_owned(), one_or_list(types.collect()));
        }
        if let Some(values) = &rule.values {
            let values = values.iter().map(|at| self.view.sources.json(*at)).chain(null.map(|_| Value::Null));
            printed.insert("enum".to_owned(), values.collect());
        }
    }

    fn of_members(&mut self, rule: &Rule, printed: &mut Map<String, Value>) {
        if !rule.required.is_empty() {
            printed.insert("required".to_owned(), json!(rule.required));
        }
        let dependent: Map<String, Value> =
            rule.dependent_required.iter().map(|(name, names)| (name.clone(), json!(names))).collect();
        put(printed, "dependentRequired", dependent);
        let dependent = self.named(&rule.dependent);
        put(printed, "dependentSchemas", dependent);
        let properties = self.named(&rule.properties);
        put(printed, "properties", properties);
        let patterns = self.named(&rule.patterns);
        put(printed, "patternProperties", patterns);
        self.single(printed, "additionalProperties", rule.additional);
        self.single(printed, "propertyNames", rule.names);
        self.single(printed, "unevaluatedProperties", rule.unevaluated_properties);
    }

    fn of_items(&mut self, rule: &Rule, printed: &mut Map<String, Value>) {
        self.list(printed, "prefixItems", &rule.prefix);
        self.single(printed, "items", rule.items);
        if let Some(contains) = rule.contains {
            self.single(printed, "contains", Some(contains.rule));
            if contains.least != 1 {
                printed.insert("minContains".to_owned(), contains.least.into());
            }
            printed.extend(contains.most.map(|most| ("maxContains".to_owned(), most.into())));
        }
        self.single(printed, "unevaluatedItems", rule.unevaluated_items);
    }

    fn combining(&mut self, rule: &Rule, printed: &mut Map<String, Value>) {
        let all: Vec<RuleId> = rule.all_of.iter().chain(&rule.beside).copied().collect();
        self.list(printed, "allOf", &all);
        self.list(printed, "anyOf", &rule.any_of);
        self.list(printed, "oneOf", &rule.one_of);
        self.single(printed, "not", rule.not);
        if let Some(condition) = rule.condition {
            self.single(printed, "if", Some(condition.test));
            self.single(printed, "then", condition.then);
            self.single(printed, "else", condition.otherwise);
        }
    }

    fn named(&mut self, rules: &[(String, RuleId)]) -> Map<String, Value> {
        rules.iter().map(|(name, id)| (name.clone(), self.rule(*id))).collect()
    }

    fn single(&mut self, printed: &mut Map<String, Value>, keyword: &str, rule: Option<RuleId>) {
        if let Some(id) = rule {
            let rule = self.rule(id);
            printed.insert(keyword.to_owned(), rule);
        }
    }

    fn list(&mut self, printed: &mut Map<String, Value>, keyword: &str, rules: &[RuleId]) {
        if !rules.is_empty() {
            let rules: Vec<Value> = rules.iter().map(|id| self.rule(*id)).collect();
            printed.insert(keyword.to_owned(), rules.into());
        }
    }
}

fn put(printed: &mut Map<String, Value>, keyword: &str, members: Map<String, Value>) {
    if !members.is_empty() {
        printed.insert(keyword.to_owned(), members.into());
    }
}

fn one_or_list(names: Vec<&str>) -> Value {
    match names.as_slice() {
        [one] => json!(one),
        several => json!(several),
    }
}

fn type_name(of: ValueType) -> &'static str {
    match of {
        ValueType::Null => "null",
        ValueType::Boolean => "boolean",
        ValueType::Integer => "integer",
        ValueType::Number => "number",
        ValueType::Text => "string",
        ValueType::Array => "array",
        ValueType::Object => "object",
    }
}
