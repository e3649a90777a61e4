//! Values of one of several types: read as JSON text first, then as the type that a tag or a trial tells.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Display;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::value::digits::Digits;
use crate::value::{Json, Map};

/// A value whose type a member tells.
#[derive(Debug)]
pub struct Tagged {
    value: Box<RawValue>,
    property: &'static str,
    tag: String,
}

impl Tagged {
    /// Reads a value and the member of this name in it.
    pub fn read_tag<'de, D: Deserializer<'de>>(deserializer: D, property: &'static str) -> Result<Self, D::Error> {
        let value = Box::<RawValue>::deserialize(deserializer)?;
        let tag = tag(&value, property).map_err(D::Error::custom)?;
        Ok(Self { value, property, tag })
    }

    /// The text of the member.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The value as the type that the tag tells.
    pub fn read<T: DeserializeOwned, E: Error>(&self) -> Result<T, E> {
        from_raw(&self.value).map_err(E::custom)
    }

    /// The tag is none of these.
    pub fn unknown<E: Error>(&self, known: &[&str]) -> E {
        let known: Vec<String> = known.iter().map(|tag| format!("`{tag}`")).collect();
        E::custom(format_args!("member `{}` is `{}`, expected one of {}", self.property, self.tag, known.join(", ")))
    }
}

/// A JSON type; `Integer` is a number without a fraction, `Number` one with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true`, `false`.
    Boolean,
    /// `17`.
    Integer,
    /// `1.7`.
    Number,
    /// `"text"`.
    Text,
    /// `[]`.
    Array,
    /// `{}`.
    Object,
}

/// What must hold of a value before it is tried as a branch of a union.
#[derive(Debug, Clone, Copy)]
pub struct Branch {
    /// The branch, for errors.
    pub name: &'static str,
    /// The types its values have.
    pub kinds: &'static [Kind],
    /// Members an object must have.
    pub required: &'static [&'static str],
    /// Members an object may have: the more of them a value has, the sooner the branch is tried.
    pub known: &'static [&'static str],
    /// Members with the one value, as JSON text, that they have in this branch.
    pub fixed: &'static [(&'static str, &'static str)],
    /// The values themselves, as JSON texts; empty: any.
    pub values: &'static [&'static str],
}

impl Branch {
    /// A branch that asks nothing yet.
    pub const fn named(name: &'static str) -> Self {
        Self { name, kinds: &[], required: &[], known: &[], fixed: &[], values: &[] }
    }
}

/// A value that is tried as one type after the other, the likeliest first.
#[derive(Debug)]
pub struct Branches {
    value: Box<RawValue>,
    branches: &'static [Branch],
    /// Places of the branches still to be tried, the next one last.
    open: Vec<usize>,
    failures: Vec<String>,
}

impl Branches {
    /// Reads a value of any type and puts the branches that it may be of in order.
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D, branches: &'static [Branch]) -> Result<Self, D::Error> {
        let value = Box::<RawValue>::deserialize(deserializer)?;
        Ok(Self::of(value, branches))
    }

    fn of(value: Box<RawValue>, branches: &'static [Branch]) -> Self {
        let mut failures = Vec::new();
        let mut scored = Vec::new();
        let looks = Looks::of(&value);
        for (place, branch) in branches.iter().enumerate() {
            match looks.score(branch) {
                Ok(score) => scored.push((std::cmp::Reverse(score), place)),
                Err(reason) => failures.push(format!("{}: {reason}", branch.name)),
            }
        }
        scored.sort_unstable();
        let open = scored.into_iter().rev().map(|(_, place)| place).collect();
        Self { value, branches, open, failures }
    }

    /// The place of the branch to try next.
    #[expect(clippy::should_implement_trait, reason = "a branch must be tried before the next is asked for")]
    pub fn next(&mut self) -> Option<usize> {
        self.open.pop()
    }

    /// The value as the type of a branch, if it fits; why it does not is kept.
    pub fn attempt<T: DeserializeOwned>(&mut self, branch: usize) -> Option<T> {
        let name = self.branches.get(branch).map(|branch| branch.name).unwrap_or_default();
        from_raw(&self.value).map_err(|error| self.failures.push(format!("{name}: {error}"))).ok()
    }

    /// The value fits none of the branches, each for its own reason.
    pub fn none_fits<E: Error>(&self) -> E {
        E::custom(format_args!("the value fits none of the alternatives ({})", self.failures.join("; ")))
    }
}

/// What a value looks like from outside.
struct Looks<'a> {
    text: &'a str,
    kind: Kind,
    members: HashMap<Cow<'a, str>, &'a RawValue>,
}

impl<'a> Looks<'a> {
    fn of(value: &'a RawValue) -> Self {
        let text = value.get();
        let kind = kind(text);
        let members = if kind == Kind::Object { serde_json::from_str(text).unwrap_or_default() } else { HashMap::new() };
        Self { text, kind, members }
    }

    /// How many members speak for the branch and how few against it; why it cannot be this branch at all.
    fn score(&self, branch: &Branch) -> Result<(usize, std::cmp::Reverse<usize>), String> {
        if !branch.kinds.contains(&self.kind) {
            return Err(format!("{} was not expected", self.kind.words()));
        }
        if !branch.values.is_empty() && self.kind != Kind::Object && !branch.values.iter().any(|value| equal(value, self.text)) {
            return Err("the value is none of those that the description names".to_owned());
        }
        if self.kind != Kind::Object {
            return Ok((0, std::cmp::Reverse(0)));
        }
        if let Some(name) = branch.required.iter().find(|name| !self.members.contains_key(**name)) {
            return Err(format!("missing member `{name}`"));
        }
        let differs = |(name, value): &&(&str, &str)| self.members.get(*name).is_some_and(|found| !equal(value, found.get()));
        if let Some((name, value)) = branch.fixed.iter().find(differs) {
            return Err(format!("member `{name}` is not {value}"));
        }
        let known = branch.known.iter().filter(|name| self.members.contains_key(**name)).count();
        Ok((known, std::cmp::Reverse(self.members.len() - known)))
    }
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Boolean => "a boolean",
            Kind::Integer => "an integer",
            Kind::Number => "a number",
            Kind::Text => "a string",
            Kind::Array => "a list",
            Kind::Object => "an object",
        }
    }
}

/// The first character tells; `1.0` is an integer as JSON Schema has it.
fn kind(text: &str) -> Kind {
    match text.trim_start().bytes().next() {
        Some(b'{') => Kind::Object,
        Some(b'[') => Kind::Array,
        Some(b'"') => Kind::Text,
        Some(b't' | b'f') => Kind::Boolean,
        Some(b'n') => Kind::Null,
        _ if Digits::parse(text.trim_ascii()).is_some_and(|digits| !digits.is_integer()) => Kind::Number,
        _ => Kind::Integer,
    }
}

fn equal(left: &str, right: &str) -> bool {
    left == right || serde_json::from_str(right).is_ok_and(|found| crate::value::is(&found, left))
}

/// Writes an object with a member before its own that tells its type.
pub fn write_tagged<T: Serialize, S: Serializer>(
    serializer: S,
    property: &'static str,
    tag: &str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    let Json::Object(members) = crate::value::to_json(value).map_err(serde::ser::Error::custom)? else {
        return value.serialize(serializer);
    };
    let mut tagged = Map::with_capacity(members.len() + 1);
    tagged.insert(property.to_owned(), Json::String(tag.to_owned()));
    tagged.extend(members);
    tagged.serialize(serializer)
}

/// Reads like every other body, so that a type is compiled for one reader alone.
fn from_raw<T: DeserializeOwned>(value: &RawValue) -> Result<T, impl Display + use<T>> {
    crate::body::integral::read(value.get()).map_err(|(error, _)| {
        let text = error.to_string();
        // the position inside the value would be taken for one in the body
        text.rsplit_once(" at line ").map_or(text.clone(), |(message, _)| message.to_owned())
    })
}

fn tag(value: &RawValue, property: &str) -> Result<String, String> {
    let members: HashMap<Cow<'_, str>, &RawValue> =
        serde_json::from_str(value.get()).map_err(|_| "expected an object".to_owned())?;
    let tag = members.get(property).ok_or_else(|| format!("missing member `{property}`"))?;
    serde_json::from_str(tag.get()).map_err(|_| format!("member `{property}` is no text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_told_apart_from_a_missing_one() {
        let raw = |text: &str| serde_json::from_str::<Box<RawValue>>(text).unwrap();
        assert_eq!(tag(&raw(r#"{"kind":"cat","a":1.10}"#), "kind"), Ok("cat".to_owned()));
        assert_eq!(tag(&raw(r#"{"a":1}"#), "kind"), Err("missing member `kind`".to_owned()));
        assert_eq!(tag(&raw(r#"{"kind":1}"#), "kind"), Err("member `kind` is no text".to_owned()));
        assert_eq!(tag(&raw("[]"), "kind"), Err("expected an object".to_owned()));
    }

    const CAT: Branch = Branch { kinds: &[Kind::Object], required: &["name"], known: &["name", "claws"], ..Branch::named("Cat") };
    const DOG: Branch = Branch { kinds: &[Kind::Object], required: &["name"], known: &["name", "barks"], ..Branch::named("Dog") };
    const COUNT: Branch = Branch { kinds: &[Kind::Integer], ..Branch::named("Count") };
    const AUTO: Branch = Branch { kinds: &[Kind::Text], values: &["\"auto\""], ..Branch::named("Auto") };
    const FISH: Branch =
        Branch { kinds: &[Kind::Object], fixed: &[("type", "\"fish\"")], known: &["type"], ..Branch::named("Fish") };

    fn order(text: &str) -> Vec<&'static str> {
        const ALL: &[Branch] = &[CAT, DOG, COUNT, AUTO, FISH];
        let mut branches = Branches::of(serde_json::from_str(text).unwrap(), ALL);
        std::iter::from_fn(|| branches.next()).map(|place| ALL[place].name).collect()
    }

    #[test]
    fn the_branch_that_knows_most_members_is_tried_first() {
        assert_eq!(order(r#"{"name":"a","barks":true}"#), ["Dog", "Cat", "Fish"]);
        assert_eq!(order(r#"{"name":"a"}"#), ["Cat", "Dog", "Fish"]);
        assert_eq!(order(r#"{"type":"fish"}"#), ["Fish"]);
        assert_eq!(order(r#"{"type":"bird","name":"a"}"#), ["Cat", "Dog"]);
        assert_eq!(order("17"), ["Count"]);
        assert_eq!(order("1.0"), ["Count"]);
        assert_eq!(order("1.5"), [""; 0]);
        assert_eq!(order(r#""auto""#), ["Auto"]);
        assert_eq!(order(r#""other""#), [""; 0]);
    }

    #[test]
    fn each_branch_gives_its_reason() {
        const TWO: &[Branch] = &[CAT, Branch { kinds: &[Kind::Boolean], ..Branch::named("Flag") }];
        let mut branches = Branches::of(serde_json::from_str("true").unwrap(), TWO);
        assert_eq!(branches.next(), Some(1));
        assert_eq!(branches.attempt::<i32>(1), None);
        let error: serde_json::Error = branches.none_fits();
        let text = error.to_string();
        assert!(text.contains("Cat: a boolean was not expected") && text.contains("Flag: invalid type: boolean"), "{text}");
    }
}
