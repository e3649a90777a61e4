//! Rules: what schemas assert that a Rust type cannot say, in JSON Schema's terms.

use std::ops::{Index, IndexMut};

use super::Check;
use crate::source::Location;

/// Names a rule of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct RuleId(u32);

/// All rules; they may refer to each other in circles.
#[derive(Debug, Default)]
pub(crate) struct Rules(Vec<Rule>);

impl Rules {
    /// Adds a rule and names it.
    pub(crate) fn push(&mut self, rule: Rule) -> RuleId {
        self.0.push(rule);
        RuleId(u32::try_from(self.0.len() - 1).unwrap_or(u32::MAX))
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = RuleId> + use<> {
        (0..u32::try_from(self.0.len()).unwrap_or(u32::MAX)).map(RuleId)
    }
}

impl RuleId {
    /// The place in `Rules`, for tables that run beside it.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

impl Index<RuleId> for Rules {
    type Output = Rule;
    fn index(&self, id: RuleId) -> &Rule {
        &self.0[id.index()]
    }
}

impl IndexMut<RuleId> for Rules {
    fn index_mut(&mut self, id: RuleId) -> &mut Rule {
        &mut self.0[id.index()]
    }
}

/// What must hold of a value; a rule that says nothing holds of every value.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    /// The schema that says so.
    pub(crate) at: Location,
    /// `false`.
    pub(crate) never: bool,
    /// `type`.
    pub(crate) types: Option<Vec<ValueType>>,
    /// `enum` and `const`.
    pub(crate) values: Option<Vec<Location>>,
    /// Whether `null` is one more value of `types` and `values`.
    pub(crate) nullable: bool,
    pub(crate) checks: Vec<Check>,
    pub(crate) required: Vec<String>,
    pub(crate) dependent_required: Vec<(String, Vec<String>)>,
    /// `dependentSchemas`.
    pub(crate) dependent: Vec<(String, RuleId)>,
    pub(crate) properties: Vec<(String, RuleId)>,
    /// `patternProperties`: ECMA-262 expressions as written.
    pub(crate) patterns: Vec<(String, RuleId)>,
    /// `additionalProperties`.
    pub(crate) additional: Option<RuleId>,
    /// `propertyNames`.
    pub(crate) names: Option<RuleId>,
    pub(crate) unevaluated_properties: Option<RuleId>,
    /// `prefixItems`.
    pub(crate) prefix: Vec<RuleId>,
    pub(crate) items: Option<RuleId>,
    pub(crate) contains: Option<Contains>,
    pub(crate) unevaluated_items: Option<RuleId>,
    /// `allOf` and `$ref`.
    pub(crate) all_of: Vec<RuleId>,
    pub(crate) any_of: Vec<RuleId>,
    pub(crate) one_of: Vec<RuleId>,
    pub(crate) not: Option<RuleId>,
    pub(crate) condition: Option<Condition>,
    /// Rules checked elsewhere that evaluate members and items for `unevaluated…` here.
    pub(crate) beside: Vec<RuleId>,
}

/// `contains` with its bounds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contains {
    pub(crate) rule: RuleId,
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
}

/// `if`, `then` and `else`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Condition {
    pub(crate) test: RuleId,
    pub(crate) then: Option<RuleId>,
    pub(crate) otherwise: Option<RuleId>,
}

/// A type of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueType {
    Null,
    Boolean,
    Integer,
    Number,
    Text,
    Array,
    Object,
}

impl Rule {
    /// A rule that holds of every value.
    pub(crate) fn any(at: Location) -> Self {
        Self {
            at,
            never: false,
            types: None,
            values: None,
            nullable: false,
            checks: Vec::new(),
            required: Vec::new(),
            dependent_required: Vec::new(),
            dependent: Vec::new(),
            properties: Vec::new(),
            patterns: Vec::new(),
            additional: None,
            names: None,
            unevaluated_properties: None,
            prefix: Vec::new(),
            items: None,
            contains: None,
            unevaluated_items: None,
            all_of: Vec::new(),
            any_of: Vec::new(),
            one_of: Vec::new(),
            not: None,
            condition: None,
            beside: Vec::new(),
        }
    }

    /// The rules that are applied to the same value.
    pub(crate) fn in_place(&self) -> impl Iterator<Item = RuleId> {
        let condition = self.condition.into_iter();
        let conditional = condition.flat_map(|condition| [Some(condition.test), condition.then, condition.otherwise]).flatten();
        let lists = self.all_of.iter().chain(&self.any_of).chain(&self.one_of).chain(&self.beside).copied();
        lists.chain(self.not).chain(conditional).chain(self.dependent.iter().map(|(_, rule)| *rule))
    }
}
