//! Values of one of several types: read as JSON text first, then as the type that a tag or a trial tells.

mod looks;
mod nesting;
pub(crate) mod raw;
mod tagged;

use std::borrow::Cow;

use serde::Deserializer;
use serde::de::{DeserializeOwned, Error};

use self::looks::Looks;
use self::nesting::Nested;
use crate::body::{DecodeError, fault, json};
use crate::check::Validate;

pub use tagged::{Tagged, write_tagged};

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
    /// Members with the values, as JSON texts, that they may have in this branch.
    pub fixed: &'static [(&'static str, &'static [&'static str])],
    /// The values themselves, as JSON texts; empty: any.
    pub values: &'static [&'static str],
    /// Whether other values than those are of this branch if they are of no other.
    pub open: bool,
}

impl Branch {
    /// A branch that asks nothing yet.
    pub const fn named(name: &'static str) -> Self {
        Self { name, kinds: &[], required: &[], known: &[], fixed: &[], values: &[], open: false }
    }
}

/// A value that is tried as one type after the other, the likeliest first.
#[derive(Debug)]
pub struct Branches<'de> {
    text: Cow<'de, str>,
    branches: &'static [Branch],
    /// Places of the branches still to be tried, the next one last.
    open: Vec<usize>,
    failures: Vec<String>,
    /// Whether a branch has been read that is not as it must be.
    passed_over: bool,
    nested: Nested,
}

impl<'de> Branches<'de> {
    /// Reads a value of any type and puts the branches that it may be of in order.
    pub fn read<D: Deserializer<'de>>(deserializer: D, branches: &'static [Branch]) -> Result<Self, D::Error> {
        let text = raw::text(deserializer)?;
        Self::of(text, branches).map_err(D::Error::custom)
    }

    fn of(text: Cow<'de, str>, branches: &'static [Branch]) -> Result<Self, String> {
        let nested = Nested::enter(&text)?;
        let mut failures = Vec::new();
        let mut scored = Vec::new();
        let looks = Looks::of(&text);
        for (place, branch) in branches.iter().enumerate() {
            match looks.score(branch) {
                Ok(score) => scored.push((std::cmp::Reverse(score), place)),
                Err(reason) => failures.push(format!("{}: {reason}", branch.name)),
            }
        }
        scored.sort_unstable();
        let open = scored.into_iter().rev().map(|(_, place)| place).collect();
        Ok(Self { text, branches, open, failures, passed_over: false, nested })
    }

    /// The place of the branch to try next.
    #[expect(clippy::should_implement_trait, reason = "a branch must be tried before the next is asked for")]
    pub fn next(&mut self) -> Option<usize> {
        self.open.pop()
    }

    /// The value as the type of a branch, if it fits; why it does not is kept.
    pub fn attempt<T: DeserializeOwned>(&mut self, branch: usize) -> Option<T> {
        let name = self.branches.get(branch).map(|branch| branch.name).unwrap_or_default();
        read(&self.nested, &self.text).map_err(|error| self.failures.push(format!("{name}: {}", told(&error)))).ok()
    }

    /// Whether a value that has been read is the one to take: what is asserted of it holds, or there was never a choice.
    pub fn settles<T: Validate>(&mut self, value: &T) -> bool {
        let is_only = self.open.is_empty() && !self.passed_over;
        // the reading of the value is paid for, and looking at it costs no more
        let settled = is_only || value.validate().is_ok();
        self.passed_over |= !settled;
        settled
    }

    /// The value fits none of the branches, each for its own reason.
    pub fn none_fits<E: Error>(&self) -> E {
        const LONGEST: usize = 2000;
        let mut reasons = self.failures.join("; ");
        if reasons.len() > LONGEST {
            // alternatives inside alternatives tell the same many times over
            let end = (0..=LONGEST).rev().find(|end| reasons.is_char_boundary(*end)).unwrap_or(0);
            reasons.truncate(end);
            reasons.push('…');
        }
        fault::note(&self.text, "");
        E::custom(format_args!("the value fits none of the alternatives ({reasons})"))
    }
}

/// Reads like every other body, so that a type is compiled for one reader alone.
fn read<T: DeserializeOwned>(nested: &Nested, text: &str) -> Result<T, DecodeError> {
    nested.pay(text).map_err(DecodeError::new)?;
    json::decode_text(text)
}

/// What is wrong, with its place inside the value.
fn told(error: &DecodeError) -> String {
    match error.pointer.as_deref() {
        None | Some("") => error.message.clone(),
        Some(pointer) => format!("{} at `{pointer}`", error.message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAT: Branch = Branch { kinds: &[Kind::Object], required: &["name"], known: &["name", "claws"], ..Branch::named("Cat") };
    const DOG: Branch = Branch { kinds: &[Kind::Object], required: &["name"], known: &["name", "barks"], ..Branch::named("Dog") };
    const COUNT: Branch = Branch { kinds: &[Kind::Integer], ..Branch::named("Count") };
    const AUTO: Branch = Branch { kinds: &[Kind::Text], values: &["\"auto\""], ..Branch::named("Auto") };
    const TEXT: Branch = Branch { kinds: &[Kind::Text], ..Branch::named("Text") };
    const MODE: Branch = Branch { kinds: &[Kind::Text], values: &["\"fast\""], open: true, ..Branch::named("Mode") };
    const FISH: Branch = Branch {
        kinds: &[Kind::Object],
        fixed: &[("type", &["\"fish\"", "\"shark\""])],
        known: &["type"],
        ..Branch::named("Fish")
    };

    fn order(text: &'static str) -> Vec<&'static str> {
        order_of(text, &[CAT, DOG, COUNT, AUTO, FISH])
    }

    fn order_of(text: &'static str, all: &'static [Branch]) -> Vec<&'static str> {
        let mut branches = Branches::of(Cow::Borrowed(text), all).unwrap();
        std::iter::from_fn(|| branches.next()).map(|place| all[place].name).collect()
    }

    #[test]
    fn an_enumerated_value_is_of_its_enum_first_and_a_new_one_last() {
        assert_eq!(order_of(r#""fast""#, &[TEXT, MODE]), ["Mode", "Text"]);
        assert_eq!(order_of(r#""slow""#, &[MODE, TEXT]), ["Text", "Mode"]);
        assert_eq!(order_of(r#""slow""#, &[MODE, AUTO, COUNT]), ["Mode"]);
    }

    #[test]
    fn the_branch_that_knows_most_members_is_tried_first() {
        assert_eq!(order(r#"{"name":"a","barks":true}"#), ["Dog", "Cat", "Fish"]);
        assert_eq!(order(r#"{"name":"a"}"#), ["Cat", "Dog", "Fish"]);
        assert_eq!(order(r#"{"type":"fish"}"#), ["Fish"]);
        assert_eq!(order(r#"{"type":"shark"}"#), ["Fish"]);
        assert_eq!(order(r#"{"type":"bird","name":"a"}"#), ["Cat", "Dog"]);
        assert_eq!(order("17"), ["Count"]);
        assert_eq!(order("1.0"), ["Count"]);
        assert_eq!(order("1.5"), [""; 0]);
        assert_eq!(order(r#""auto""#), ["Auto"]);
        assert_eq!(order(r#""other""#), [""; 0]);
    }

    /// An even number.
    #[derive(Debug, PartialEq)]
    struct Even(u8);

    impl Validate for Even {
        fn check(&self, at: &crate::check::At<'_>, violations: &mut crate::check::Violations) {
            crate::check::multiple_of(self.0.into(), 2, at, violations);
        }
    }

    #[test]
    fn a_value_settles_it_where_it_is_valid_or_the_only_one() {
        let begun = |all: &'static [Branch]| {
            let mut branches = Branches::of(Cow::Borrowed("3"), all).unwrap();
            branches.next();
            branches
        };
        assert!(begun(&[COUNT]).settles(&Even(3)), "there is no other");
        let mut two = begun(&[COUNT, COUNT]);
        assert!(!two.settles(&Even(3)), "the other may be valid");
        two.next();
        assert!(!two.settles(&Even(3)), "the first is as good");
        assert!(two.settles(&Even(4)));
    }

    #[test]
    fn each_branch_gives_its_reason() {
        const TWO: &[Branch] = &[CAT, Branch { kinds: &[Kind::Boolean], ..Branch::named("Flag") }];
        let mut branches = Branches::of(Cow::Borrowed("true"), TWO).unwrap();
        assert_eq!(branches.next(), Some(1));
        assert_eq!(branches.attempt::<i32>(1), None);
        let error: serde_json::Error = branches.none_fits();
        let text = error.to_string();
        assert!(text.contains("Cat: a boolean was not expected") && text.contains("Flag: expected an integer between"), "{text}");
    }

    #[test]
    fn a_reason_names_the_place_inside() {
        const LIST: &[Branch] = &[Branch { kinds: &[Kind::Array], ..Branch::named("List") }];
        let mut branches = Branches::of(Cow::Borrowed("[1, true]"), LIST).unwrap();
        assert_eq!(branches.attempt::<Vec<u8>>(0), None);
        let text = branches.none_fits::<serde_json::Error>().to_string();
        assert!(text.contains("List: expected an integer between 0 and 255, found `true` at `/1`"), "{text}");
    }
}
