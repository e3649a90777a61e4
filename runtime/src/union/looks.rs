//! What a value looks like from outside, and how well it fits a branch.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;

use serde_json::value::RawValue;

use super::{Branch, Kind};
use crate::value::digits::Digits;

/// What a value looks like from outside.
pub(super) struct Looks<'a> {
    text: &'a str,
    kind: Kind,
    members: HashMap<Cow<'a, str>, &'a RawValue>,
}

/// How many members speak for a branch, and how few against it.
pub(super) type Score = (usize, Reverse<usize>);

impl<'a> Looks<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let kind = kind(text);
        let members = if kind == Kind::Object { serde_json::from_str(text).unwrap_or_default() } else { HashMap::new() };
        Self { text, kind, members }
    }

    /// How well a branch fits; why it cannot be this branch at all.
    pub(super) fn score(&self, branch: &Branch) -> Result<Score, String> {
        if !branch.kinds.contains(&self.kind) {
            return Err(format!("{} was not expected", self.kind.words()));
        }
        if self.kind != Kind::Object {
            return self.score_value(branch);
        }
        if let Some(name) = branch.required.iter().find(|name| !self.members.contains_key(**name)) {
            return Err(format!("missing member `{name}`"));
        }
        if let Some((name, values)) = branch.fixed.iter().find(|(name, values)| self.differs(name, values)) {
            return Err(format!("member `{name}` is not {}", values.join(" or ")));
        }
        let known = branch.known.iter().filter(|name| self.members.contains_key(**name)).count();
        Ok((known, Reverse(self.members.len() - known)))
    }

    /// A value that is enumerated is of that branch before it is of any other.
    fn score_value(&self, branch: &Branch) -> Result<Score, String> {
        match branch.values.iter().any(|value| equal(value, self.text)) {
            true => Ok((1, Reverse(0))),
            false if branch.values.is_empty() => Ok((0, Reverse(0))),
            false if branch.open => Ok((0, Reverse(usize::MAX))),
            false => Err("the value is none of those that the description names".to_owned()),
        }
    }

    /// Whether a member is there and has none of the values.
    fn differs(&self, name: &str, values: &[&str]) -> bool {
        self.members.get(name).is_some_and(|found| !values.iter().any(|value| equal(value, found.get())))
    }
}

impl Kind {
    pub(crate) fn words(self) -> &'static str {
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
