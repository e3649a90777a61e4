//! Valid values.

mod any;
mod array;
mod format;
mod number;
mod object;
mod pattern;
mod plain;
mod text;

use serde_json::Value;

use crate::choices::Choices;
use crate::convert::BASE;
use crate::description::Description;
use crate::fit;
use crate::flat::{self, Flat, TYPES};
use crate::height::height;
use crate::pointer;

#[cfg(feature = "judge")]
pub(crate) use self::array::item_schemas;
pub(crate) use self::number::as_integer;
#[cfg(feature = "judge")]
pub(crate) use self::number::whole_number;
#[cfg(feature = "judge")]
pub(crate) use self::object::{declared, extras_allowed, member_schemas};

/// How often is tried where what is made is not valid.
const ATTEMPTS: u64 = 24;

/// Deeper values are as small as they can be.
const SOFT_DEPTH: usize = 5;

/// Deeper values are given up.
const HARD_DEPTH: usize = 48;

/// Members and items a value may hold before it becomes as small as it can be.
const BUDGET: usize = 120;
const PLAIN_BUDGET: usize = 60;

/// What is rich and does not fit becomes smaller.
const RICH_ATTEMPTS: u64 = 6;
const POOR_ATTEMPTS: u64 = 16;

/// A valid value of the schema at a pointer, confirmed by the validator; none where none was found, as for a schema that allows
/// nothing, or a pattern that is beyond what can be made.
///
/// Members that no schema declares are made only where `additionalProperties` says that there may be some.
#[cfg(feature = "judge")]
pub fn sample(description: &Description, pointer: &str, choices: &mut Choices) -> Option<Value> {
    let judge = description.judge(pointer).ok()?;
    confirmed(description, pointer, choices, Taste::Odd, |made| judge.is_valid(made))
}

/// A value that people like to read, with most of what is optional, and the examples of the schemas where those fit; none where none
/// was found.
pub fn example(description: &Description, pointer: &str, choices: &mut Choices) -> Option<Value> {
    let schema = description.json_schema(pointer)?;
    let mut again = choices.clone();
    let strictly = confirmed(description, pointer, choices, Taste::Plain, |made| fit::holds_strictly(description, schema, made));
    let loosely = || confirmed(description, pointer, &mut again, Taste::Plain, |made| fit::holds(description, schema, made));
    strictly.or_else(loosely)
}

/// The first that is as it should be.
fn confirmed(
    description: &Description,
    pointer: &str,
    choices: &mut Choices,
    taste: Taste,
    is_valid: impl Fn(&Value) -> bool,
) -> Option<Value> {
    let schema = description.json_schema(pointer)?;
    let name = format!("{BASE}#{}", pointer::encode(&pointer::decode(pointer.strip_prefix('#').unwrap_or(pointer))));
    let mut made = (0..ATTEMPTS).filter_map(|attempt| {
        let budget = if taste == Taste::Plain { PLAIN_BUDGET } else { BUDGET };
        let mut making = Making { description, choices, taste, attempt, budget };
        value(&mut making, &[schema], &name, 0)
    });
    made.find(is_valid)
}

/// What values are to be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taste {
    /// Such as break programs.
    #[cfg(feature = "judge")]
    Odd,
    /// Such as people write.
    Plain,
}

/// What making reads and uses up.
pub(crate) struct Making<'m> {
    pub(crate) description: &'m Description,
    pub(crate) choices: &'m mut Choices,
    taste: Taste,
    /// Later attempts without choices left begin with another branch.
    attempt: u64,
    budget: usize,
}

impl Making<'_> {
    fn is_plain(&self) -> bool {
        self.taste == Taste::Plain
    }

    /// Whether all that may be there should be.
    fn is_rich(&self) -> bool {
        self.is_plain() && self.attempt < RICH_ATTEMPTS
    }

    /// Whether values are to be as small as they can be.
    fn is_tight(&self, depth: usize) -> bool {
        let is_poor = self.is_plain() && self.attempt >= POOR_ATTEMPTS;
        is_poor || depth >= SOFT_DEPTH || self.budget == 0 || self.choices.is_exhausted()
    }

    fn spend(&mut self) {
        self.budget = self.budget.saturating_sub(1);
    }

    fn branch(&mut self, count: usize) -> usize {
        let chosen = if self.choices.is_exhausted() { self.attempt } else { self.choices.below(count as u64) };
        (chosen % count.max(1) as u64) as usize
    }
}

/// A value that all the schemas allow, or nothing where none comes about.
fn value(making: &mut Making<'_>, schemas: &[&Value], name: &str, depth: usize) -> Option<Value> {
    if depth > HARD_DEPTH {
        return None;
    }
    making.spend();
    let description = making.description;
    let mut choose = |branches: &[&Value]| choose(making, branches, depth);
    let flat = flat::flatten(description, schemas, name, &mut choose);
    if flat.never {
        return None;
    }
    if let Some(given) = plain::given(making, schemas, &flat) {
        return Some(given);
    }
    if let Some(values) = listed(&flat) {
        return making.choices.pick(&values).map(|value| (*value).clone());
    }
    let Some(types) = flat.types() else { return any::value(making, &flat, depth) };
    match kind(making, &types, &flat)? {
        "object" => object::object(making, &flat, depth),
        "array" => array::array(making, &flat, depth),
        "string" => text::text(making, &flat).map(Value::String),
        "integer" if making.is_plain() => plain::integer(making.choices, &flat),
        "integer" => number::integer(making.choices, &flat),
        "number" if making.is_plain() => plain::number(making.choices, &flat),
        "number" => number::number(making.choices, &flat),
        "boolean" => Some(Value::Bool(making.choices.once_in(2))),
        _ => Some(Value::Null),
    }
}

/// One of the types; a number includes integers, so integers alone are not a type beside it.
fn kind(making: &mut Making<'_>, types: &[&'static str], flat: &Flat<'_>) -> Option<&'static str> {
    let mut types = types.to_vec();
    if types.contains(&"number") {
        types.retain(|name| *name != "integer");
    }
    if types.len() > 1 && !flat.tags.is_empty() && types.contains(&"object") {
        return Some("object");
    }
    // null now and then only
    if types.len() > 1 && types.contains(&"null") && (making.is_plain() || (types.len() == 2 && !making.choices.once_in(4))) {
        types.retain(|name| *name != "null");
    }
    making.choices.pick(&types).copied()
}

/// Where there is no room a branch that ends soon.
fn choose(making: &mut Making<'_>, branches: &[&Value], depth: usize) -> Option<usize> {
    if branches.is_empty() {
        return None;
    }
    if !making.is_tight(depth) {
        return Some(making.branch(branches.len()));
    }
    let heights: Vec<usize> = branches.iter().map(|branch| height(making.description, branch)).collect();
    let least = heights.iter().min().copied()?;
    let low: Vec<usize> = heights.iter().enumerate().filter(|(_, height)| **height == least).map(|(index, _)| index).collect();
    let chosen = making.branch(low.len());
    low.get(chosen).copied()
}

/// The values that `enum` and `const` leave, where they are there.
fn listed<'d>(flat: &Flat<'d>) -> Option<Vec<&'d Value>> {
    let constants = flat.all("const").map(|value| vec![value]);
    let enums = flat.all("enum").filter_map(Value::as_array).map(|values| values.iter().collect());
    let mut left = constants.chain(enums).reduce(|left: Vec<&Value>, right| {
        let both = left.into_iter().filter(|value| right.contains(value));
        both.collect()
    })?;
    if let Some(types) = flat.types() {
        left.retain(|value| types.contains(&type_of(value)) || (types.contains(&"number") && value.is_number()));
    }
    Some(left)
}

/// The name of a value's type.
pub(crate) fn type_of(value: &Value) -> &'static str {
    let [object, array, string, integer, number, boolean, null] = TYPES;
    match value {
        Value::Object(_) => object,
        Value::Array(_) => array,
        Value::String(_) => string,
        Value::Number(digits) if digits.is_f64() => number,
        Value::Number(_) => integer,
        Value::Bool(_) => boolean,
        Value::Null => null,
    }
}

#[cfg(all(test, feature = "judge"))]
mod tests;
