//! Assertions that a type does not express: bounds, lengths, patterns. Generated code calls them on values in memory.
//!
//! Nothing is allocated unless something is wrong. Every violation is told, each with its place.

use std::fmt;
use std::sync::OnceLock;

use regex::Regex;
use serde::Serialize;

use crate::operation::{Parameter, Place};
use crate::rule::{self, Rule};

/// A value whose description asserts something of it.
pub trait Validate {
    /// Reports what is wrong with the value, which stands at `at`.
    fn check(&self, at: &At<'_>, violations: &mut Violations);

    /// Whether the value is as its description says; else everything that is wrong.
    fn validate(&self) -> Result<(), Violations> {
        let mut violations = Violations::default();
        self.check(&At::ROOT, &mut violations);
        if violations.is_empty() { Ok(()) } else { Err(violations) }
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn check(&self, at: &At<'_>, violations: &mut Violations) {
        (**self).check(at, violations);
    }
}

/// A place in a value, as a chain of steps back to the root.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Parameter(&'static Parameter),
    Member(&'a str),
    Index(usize),
    Header(&'static Parameter),
}

impl<'a> At<'a> {
    /// The value itself.
    pub const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// A parameter of an operation.
    pub const fn parameter(parameter: &'static Parameter) -> At<'static> {
        At { parent: None, step: Step::Parameter(parameter) }
    }

    /// A member of the object here.
    pub const fn member(&'a self, name: &'a str) -> At<'a> {
        At { parent: Some(self), step: Step::Member(name) }
    }

    /// An item of the list here.
    pub const fn index(&'a self, index: usize) -> At<'a> {
        At { parent: Some(self), step: Step::Index(index) }
    }

    /// A header of the part here.
    pub const fn header(&'a self, header: &'static Parameter) -> At<'a> {
        At { parent: Some(self), step: Step::Header(header) }
    }

    fn pointer(&self) -> String {
        let mut pointer = self.parent.map(At::pointer).unwrap_or_default();
        match self.step {
            Step::Root | Step::Parameter(_) | Step::Header(_) => {}
            Step::Member(name) => {
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            Step::Index(index) => pointer.push_str(&format!("/{index}")),
        }
        pointer
    }

    fn of(&self) -> Option<&'static Parameter> {
        match (self.step, self.parent) {
            (Step::Parameter(parameter), _) => Some(parameter),
            (_, Some(parent)) => parent.of(),
            (_, None) => None,
        }
    }

    /// The name of the header of a part that the value is in.
    fn within(&self) -> Option<&'static str> {
        match (self.step, self.parent) {
            (Step::Header(header), _) => Some(header.name),
            (_, Some(parent)) => parent.within(),
            (_, None) => None,
        }
    }
}

/// Everything that is wrong with a value, the first hundred places.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Violations(Vec<Violation>);

/// A place and what is wrong there.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// The parameter the value belongs to, by name and place; `None`: the body.
    pub parameter: Option<(&'static str, Place)>,
    /// The place in the value (RFC 6901).
    pub pointer: String,
    /// What is wrong.
    pub detail: String,
}

const MOST: usize = 100;

impl Violations {
    /// Every violation.
    pub fn iter(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn report(&mut self, at: &At<'_>, detail: impl FnOnce() -> String) {
        if self.0.len() < MOST {
            let parameter = at.of().map(|parameter| (parameter.name, parameter.place));
            let detail = match at.within() {
                Some(header) => format!("header `{header}` {}", detail()),
                None => detail(),
            };
            self.0.push(Violation { parameter, pointer: at.pointer(), detail });
        }
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.parameter, self.pointer.as_str()) {
            (Some((name, _)), "") => write!(f, "parameter `{name}` {}", self.detail),
            (Some((name, _)), pointer) => write!(f, "parameter `{name}` at `{pointer}` {}", self.detail),
            (None, "") => write!(f, "the value {}", self.detail),
            (None, pointer) => write!(f, "`{pointer}` {}", self.detail),
        }
    }
}

impl std::error::Error for Violations {}

/// A regular expression of the description, compiled when it is first needed.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    translated: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// The expression as the description has it (ECMA-262) and as the `regex` crate takes it.
    pub const fn new(source: &'static str, translated: &'static str) -> Self {
        Self { source, translated, compiled: OnceLock::new() }
    }

    /// The generator has compiled the expression before; one that does not compile here after all asserts nothing.
    pub(crate) fn matches(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(self.translated).ok());
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

/// `minLength`, in characters (RFC 8259).
pub fn min_length(text: &str, least: usize, at: &At<'_>, violations: &mut Violations) {
    if !has_least(text, least) {
        violations.report(at, || format!("must have at least {least} characters, found {}", text.chars().count()));
    }
}

pub(crate) fn has_least(text: &str, least: usize) -> bool {
    text.len() >= least && (text.len() >= least.saturating_mul(4) || text.chars().count() >= least)
}

/// `maxLength`, in characters.
pub fn max_length(text: &str, most: usize, at: &At<'_>, violations: &mut Violations) {
    if !has_most(text, most) {
        violations.report(at, || format!("must have at most {most} characters, found {}", text.chars().count()));
    }
}

pub(crate) fn has_most(text: &str, most: usize) -> bool {
    text.len() <= most || text.chars().count() <= most
}

/// `pattern`: found anywhere in the text.
pub fn pattern(text: &str, pattern: &Pattern, at: &At<'_>, violations: &mut Violations) {
    if !pattern.matches(text) {
        violations.report(at, || format!("must match the pattern `{}`", pattern.source));
    }
}

/// `minimum` of an integer.
pub fn minimum(value: i128, least: i128, at: &At<'_>, violations: &mut Violations) {
    if value < least {
        violations.report(at, || format!("must be at least {least}, found {value}"));
    }
}

/// `maximum` of an integer.
pub fn maximum(value: i128, most: i128, at: &At<'_>, violations: &mut Violations) {
    if value > most {
        violations.report(at, || format!("must be at most {most}, found {value}"));
    }
}

/// `multipleOf` of an integer.
pub fn multiple_of(value: i128, unit: i128, at: &At<'_>, violations: &mut Violations) {
    if unit != 0 && value % unit != 0 {
        violations.report(at, || format!("must be a multiple of {unit}, found {value}"));
    }
}

/// `minimum` of a number.
pub fn minimum_number(value: f64, least: f64, at: &At<'_>, violations: &mut Violations) {
    if value < least {
        violations.report(at, || format!("must be at least {least}, found {value}"));
    }
}

/// `maximum` of a number.
pub fn maximum_number(value: f64, most: f64, at: &At<'_>, violations: &mut Violations) {
    if value > most {
        violations.report(at, || format!("must be at most {most}, found {value}"));
    }
}

/// `exclusiveMinimum` of a number.
pub fn above(value: f64, bound: f64, at: &At<'_>, violations: &mut Violations) {
    if value <= bound {
        violations.report(at, || format!("must be greater than {bound}, found {value}"));
    }
}

/// `exclusiveMaximum` of a number.
pub fn below(value: f64, bound: f64, at: &At<'_>, violations: &mut Violations) {
    if value >= bound {
        violations.report(at, || format!("must be less than {bound}, found {value}"));
    }
}

/// `multipleOf` of a number: 0.3 is a multiple of 0.1, though neither is a sum of halves.
pub fn multiple_of_number(value: f64, unit: f64, at: &At<'_>, violations: &mut Violations) {
    if !is_multiple(value, unit) {
        violations.report(at, || format!("must be a multiple of {unit}, found {value}"));
    }
}

pub(crate) fn is_multiple(value: f64, unit: f64) -> bool {
    let quotient = value / unit;
    let tolerance = quotient.abs().max(1.0) * 4.0 * f64::EPSILON;
    unit == 0.0 || (quotient - quotient.round()).abs() <= tolerance
}

/// `minItems`.
pub fn min_items(count: usize, least: usize, at: &At<'_>, violations: &mut Violations) {
    if count < least {
        violations.report(at, || format!("must have at least {least} items, found {count}"));
    }
}

/// `maxItems`.
pub fn max_items(count: usize, most: usize, at: &At<'_>, violations: &mut Violations) {
    if count > most {
        violations.report(at, || format!("must have at most {most} items, found {count}"));
    }
}

/// `uniqueItems`, by the equality of JSON: `1` is `1.0`.
pub fn unique_items<T: Serialize>(items: &[T], at: &At<'_>, violations: &mut Violations) {
    if rule::has_equals(items) {
        twins(at, violations);
    }
}

/// `uniqueItems` of a list whose elements have several types.
pub fn unique_elements<T: Serialize>(list: &T, at: &At<'_>, violations: &mut Violations) {
    if let Ok(crate::value::Json::Array(items)) = crate::value::to_json(list) {
        unique_items(&items, at, violations);
    }
}

pub(crate) fn twins(at: &At<'_>, violations: &mut Violations) {
    violations.report(at, || "must have no two items alike".to_owned());
}

/// `minProperties`.
pub fn min_properties(count: usize, least: usize, at: &At<'_>, violations: &mut Violations) {
    if count < least {
        violations.report(at, || format!("must have at least {least} members, found {count}"));
    }
}

/// `maxProperties`.
pub fn max_properties(count: usize, most: usize, at: &At<'_>, violations: &mut Violations) {
    if count > most {
        violations.report(at, || format!("must have at most {most} members, found {count}"));
    }
}

/// What neither the type nor another check says of a value.
pub fn rule<T: Serialize + ?Sized>(value: &T, rule: &Rule, at: &At<'_>, violations: &mut Violations) {
    rule::report(value, rule, at, violations);
}

/// `enum`: the value is none that the description names.
pub fn unknown<T: fmt::Display>(known: &[T], at: &At<'_>, violations: &mut Violations) {
    let known = || known.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
    violations.report(at, || format!("must be one of {}", known()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(check: impl Fn(&At<'_>, &mut Violations)) -> Vec<String> {
        let mut violations = Violations::default();
        check(&At::ROOT.member("a/b").index(2), &mut violations);
        violations.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_violation_names_its_place_and_a_valid_value_none() {
        assert_eq!(told(|at, out| minimum(3, 4, at, out)), ["`/a~1b/2` must be at least 4, found 3"]);
        assert!(told(|at, out| minimum(4, 4, at, out)).is_empty());
        assert_eq!(told(|at, out| above(4.0, 4.0, at, out)).len(), 1);
        assert_eq!(told(|at, out| max_length("äöü", 2, at, out)), ["`/a~1b/2` must have at most 2 characters, found 3"]);
        assert!(told(|at, out| max_length("äöü", 3, at, out)).is_empty());
        assert!(told(|at, out| min_length("äöü", 3, at, out)).is_empty());
        assert_eq!(told(|at, out| min_length("äöü", 4, at, out)).len(), 1);
    }

    #[test]
    fn decimal_fractions_are_multiples_of_each_other() {
        for (value, unit, wrong) in [(0.3, 0.1, 0), (1.1, 0.01, 0), (0.25, 0.1, 1), (7.0, 3.5, 0), (1e300, 3.0, 0), (5.0, 0.0, 0)]
        {
            assert_eq!(told(|at, out| multiple_of_number(value, unit, at, out)).len(), wrong, "{value} {unit}");
        }
    }

    #[test]
    fn equal_items_are_found_among_few_and_many() {
        let many: Vec<i32> = (0..1000).collect();
        assert!(told(|at, out| unique_items(&many, at, out)).is_empty());
        let twice: Vec<i32> = (0..1000).chain([500]).collect();
        assert_eq!(told(|at, out| unique_items(&twice, at, out)).len(), 1);
        assert_eq!(told(|at, out| unique_items(&["a", "b", "a"], at, out)).len(), 1);
    }

    #[test]
    fn only_the_first_hundred_are_told() {
        let mut violations = Violations::default();
        (0..1000).for_each(|index| minimum(0, 1, &At::ROOT.index(index), &mut violations));
        assert_eq!(violations.iter().count(), 100);
    }
}
