//! Rules: what a description asserts beyond the types and the direct checks of [`check`](crate::check), as static trees.
//!
//! A rule is a predicate over JSON values, with the terms of JSON Schema 2020-12. It is told of any value that can be written:
//! the value is looked at as it writes itself, several times where it must be, so that no tree of it is ever built. Nothing is
//! allocated while all is well, but for a list of more than 32 items that must differ and for lists and objects of `enum`.

mod applicator;
mod array;
mod assertion;
mod evaluated;
mod fingerprint;
mod look;
mod number;
mod object;
#[cfg(test)]
mod tests;
mod told;

pub use number::Number;

use serde::Serialize;

use self::look::Look;
use self::told::Told;
use crate::check::{At, Pattern, Violations};
use crate::union::Kind;

/// What must hold of a value. Rules refer to each other, also in circles that lead through members or items.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// No value is allowed.
    pub never: bool,
    /// `type`; empty: any.
    pub kinds: &'static [Kind],
    /// `enum` and `const`: the values there are; empty: any.
    pub values: &'static [Literal],
    /// Bounds, lengths, counts and patterns.
    pub assertions: &'static [Assertion],
    /// `required`.
    pub required: &'static [&'static str],
    /// `dependentRequired`: a member, and those that must be there with it.
    pub dependent_required: &'static [(&'static str, &'static [&'static str])],
    /// `dependentSchemas`: a member, and what holds of the whole where it is there.
    pub dependent: &'static [(&'static str, &'static Rule)],
    /// `properties`.
    pub properties: &'static [(&'static str, &'static Rule)],
    /// `patternProperties`.
    pub patterns: &'static [(&'static Pattern, &'static Rule)],
    /// `additionalProperties`.
    pub additional: Option<&'static Rule>,
    /// `propertyNames`.
    pub names: Option<&'static Rule>,
    /// `unevaluatedProperties`.
    pub unevaluated_properties: Option<&'static Rule>,
    /// `prefixItems`.
    pub prefix: &'static [&'static Rule],
    /// `items`: the items after those of `prefix`.
    pub items: Option<&'static Rule>,
    /// `contains`.
    pub contains: Option<Contains>,
    /// `unevaluatedItems`.
    pub unevaluated_items: Option<&'static Rule>,
    /// `allOf` and `$ref`.
    pub all_of: &'static [&'static Rule],
    /// `anyOf`.
    pub any_of: &'static [&'static Rule],
    /// `oneOf`.
    pub one_of: &'static [&'static Rule],
    /// `not`.
    pub not: Option<&'static Rule>,
    /// `if`.
    pub condition: Option<Condition>,
    /// Rules that stand beside this one: they evaluate members and items for its `unevaluated…`, and are checked elsewhere.
    pub beside: &'static [&'static Rule],
}

impl Rule {
    /// Every value is allowed.
    pub const ANY: Self = Self {
        never: false,
        kinds: &[],
        values: &[],
        assertions: &[],
        required: &[],
        dependent_required: &[],
        dependent: &[],
        properties: &[],
        patterns: &[],
        additional: None,
        names: None,
        unevaluated_properties: None,
        prefix: &[],
        items: None,
        contains: None,
        unevaluated_items: None,
        all_of: &[],
        any_of: &[],
        one_of: &[],
        not: None,
        condition: None,
        beside: &[],
    };

    /// No value is allowed.
    pub const NEVER: Self = Self { never: true, ..Self::ANY };
}

/// A value that a description names.
#[derive(Debug, Clone, Copy)]
pub enum Literal {
    /// `null`.
    Null,
    /// `true`.
    Boolean(bool),
    /// `1.5`.
    Number(Number),
    /// `"a"`.
    Text(&'static str),
    /// The JSON text of a list or an object.
    Json(&'static str),
}

/// One assertion; it says nothing of values of another type.
#[derive(Debug, Clone, Copy)]
pub enum Assertion {
    /// `minimum`.
    Minimum(Number),
    /// `exclusiveMinimum`.
    Above(Number),
    /// `maximum`.
    Maximum(Number),
    /// `exclusiveMaximum`.
    Below(Number),
    /// `multipleOf`.
    MultipleOf(Number),
    /// `minLength`, in characters.
    MinLength(usize),
    /// `maxLength`, in characters.
    MaxLength(usize),
    /// `pattern`.
    Pattern(&'static Pattern),
    /// `minItems`.
    MinItems(usize),
    /// `maxItems`.
    MaxItems(usize),
    /// `uniqueItems`.
    UniqueItems,
    /// `minProperties`.
    MinProperties(usize),
    /// `maxProperties`.
    MaxProperties(usize),
}

/// `contains` with `minContains` and `maxContains`.
#[derive(Debug, Clone, Copy)]
pub struct Contains {
    /// What an item must be to count.
    pub rule: &'static Rule,
    /// How many must be.
    pub least: usize,
    /// How many may be.
    pub most: usize,
}

/// `if`, `then` and `else`.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// What decides.
    pub test: &'static Rule,
    /// What holds where the test does.
    pub then: Option<&'static Rule>,
    /// What holds where it does not.
    pub otherwise: Option<&'static Rule>,
}

/// Reports everything by which a value breaks a rule.
pub(crate) fn report<T: Serialize + ?Sized>(value: &T, rule: &Rule, at: &At<'_>, violations: &mut Violations) {
    check(rule, &value, at, &mut Told::to(violations));
}

/// Whether two items of a list are equal as JSON values.
pub(crate) fn has_equals<T: Serialize>(items: &[T]) -> bool {
    !array::are_unique(&items)
}

fn check(rule: &Rule, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) {
    if rule.never {
        told.report(at, || "must not be there".to_owned());
        return;
    }
    let Some(kind) = assertion::check(rule, value, at, told) else { return };
    if kind == Kind::Object {
        object::check(rule, value, at, told);
    }
    if kind == Kind::Array {
        array::check(rule, value, at, told);
    }
    applicator::check(rule, value, at, told);
}

/// Whether a value is as a rule has it, without a word of why it is not.
fn holds(rule: &Rule, value: &dyn Look) -> bool {
    let mut told = Told::silent();
    check(rule, value, &At::ROOT, &mut told);
    !told.failed()
}
