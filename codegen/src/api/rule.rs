//! What neither a type nor a direct check says of a value: predicates over JSON values.

pub(crate) use crate::model::{Number, ValueType};

/// Names a rule: its place in `Api::rules`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct RuleId(pub(crate) usize);

/// A rule, and how it is written.
#[derive(Debug, Clone)]
pub(crate) struct RuleItem {
    pub(crate) writing: Writing,
    pub(crate) rule: Rule,
}

/// How a rule is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Writing {
    /// As a static of this name: `RULE_1`.
    Static(String),
    /// In the one place that refers to it.
    InPlace,
}

/// What must hold; a rule that says nothing holds of every value.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Rule {
    pub(crate) never: bool,
    /// Empty: any.
    pub(crate) types: Vec<ValueType>,
    /// Empty: any.
    pub(crate) values: Vec<Literal>,
    pub(crate) assertions: Vec<Assertion>,
    pub(crate) required: Vec<String>,
    pub(crate) dependent_required: Vec<(String, Vec<String>)>,
    pub(crate) dependent: Vec<(String, RuleId)>,
    pub(crate) properties: Vec<(String, RuleId)>,
    /// A place in `Api::patterns`.
    pub(crate) patterns: Vec<(usize, RuleId)>,
    pub(crate) additional: Option<RuleId>,
    pub(crate) names: Option<RuleId>,
    pub(crate) unevaluated_properties: Option<RuleId>,
    pub(crate) prefix: Vec<RuleId>,
    pub(crate) items: Option<RuleId>,
    pub(crate) contains: Option<Contains>,
    pub(crate) unevaluated_items: Option<RuleId>,
    pub(crate) all_of: Vec<RuleId>,
    pub(crate) any_of: Vec<RuleId>,
    pub(crate) one_of: Vec<RuleId>,
    pub(crate) not: Option<RuleId>,
    pub(crate) condition: Option<Condition>,
    pub(crate) beside: Vec<RuleId>,
}

/// A value that the description names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Literal {
    Null,
    Boolean(bool),
    Number(Number),
    Text(String),
    /// A list or an object, as JSON text.
    Json(String),
}

/// An assertion of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Assertion {
    Minimum(Number),
    Above(Number),
    Maximum(Number),
    Below(Number),
    MultipleOf(Number),
    MinLength(u64),
    MaxLength(u64),
    /// A place in `Api::patterns`.
    Pattern(usize),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
}

/// `contains` with its bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Contains {
    pub(crate) rule: RuleId,
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
}

/// `if`, `then` and `else`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Condition {
    pub(crate) test: RuleId,
    pub(crate) then: Option<RuleId>,
    pub(crate) otherwise: Option<RuleId>,
}

impl Rule {
    /// The rules that it refers to.
    pub(crate) fn parts(&self) -> impl Iterator<Item = RuleId> {
        let named = self.dependent.iter().chain(&self.properties).map(|(_, rule)| *rule);
        let matched = self.patterns.iter().map(|(_, rule)| *rule);
        let lists = [&self.prefix, &self.all_of, &self.any_of, &self.one_of, &self.beside].into_iter().flatten().copied();
        let single = [self.additional, self.names, self.unevaluated_properties, self.items, self.unevaluated_items, self.not];
        let counted = self.contains.map(|contains| contains.rule);
        let condition = self.condition.map(|condition| [Some(condition.test), condition.then, condition.otherwise]);
        let conditional = condition.into_iter().flatten().flatten();
        named.chain(matched).chain(lists).chain(single.into_iter().flatten()).chain(counted).chain(conditional)
    }
}
