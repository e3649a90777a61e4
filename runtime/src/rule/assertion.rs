//! What a rule asserts of a value by itself: its type, `enum`, bounds, lengths and counts.

use std::cmp::Ordering;

use super::fingerprint::fingerprint;
use super::look::{Look, Seen};
use super::told::Told;
use super::{Assertion, Literal, Number, Rule, array};
use crate::check::{self, At};
use crate::union::Kind;
use crate::value::Json;

/// What the value is; `None` where that is wrong already, so that nothing more is worth telling.
pub(super) fn check(rule: &Rule, value: &dyn Look, at: &At<'_>, told: &mut Told<'_>) -> Option<Kind> {
    let (mut kind, mut count) = (None, 0);
    let _ = value.look(&mut |seen| {
        match seen.kind() {
            None => count += 1,
            found => kind = found,
        }
        scalar(rule, &seen, at, told);
        told.go()
    });
    let kind = kind?;
    if !rule.kinds.is_empty() && !rule.kinds.contains(&kind) {
        told.report(at, || format!("must be {}, found {}", names(rule.kinds), kind.words()));
        return None;
    }
    if !rule.values.is_empty() && !rule.values.iter().any(|literal| is(value, literal)) {
        told.report(at, || format!("must be {}", literals(rule.values)));
    }
    counts(rule, value, kind, count, at, told);
    told.go().ok().map(|()| kind)
}

fn scalar(rule: &Rule, seen: &Seen<'_>, at: &At<'_>, told: &mut Told<'_>) {
    for assertion in rule.assertions {
        match seen {
            Seen::Number(found) => number(*assertion, *found, at, told),
            Seen::Text(found) => text(*assertion, found, at, told),
            Seen::Null | Seen::Boolean(_) | Seen::Array | Seen::Item(..) | Seen::Object | Seen::Member(..) => {}
        }
    }
}

fn number(assertion: Assertion, found: Number, at: &At<'_>, told: &mut Told<'_>) {
    let (bound, holds, words) = match assertion {
        Assertion::Minimum(bound) => (bound, found.compare(bound) != Ordering::Less, "at least"),
        Assertion::Above(bound) => (bound, found.compare(bound) == Ordering::Greater, "greater than"),
        Assertion::Maximum(bound) => (bound, found.compare(bound) != Ordering::Greater, "at most"),
        Assertion::Below(bound) => (bound, found.compare(bound) == Ordering::Less, "less than"),
        Assertion::MultipleOf(unit) => (unit, found.is_multiple_of(unit), "a multiple of"),
        _ => return,
    };
    if !holds {
        told.report(at, || format!("must be {words} {bound}, found {found}"));
    }
}

/// By the checks of texts in Rust, so that both tell the same.
fn text(assertion: Assertion, found: &str, at: &At<'_>, told: &mut Told<'_>) {
    match assertion {
        Assertion::MinLength(least) if !check::has_least(found, least) => {
            told.tell(|violations| check::min_length(found, least, at, violations));
        }
        Assertion::MaxLength(most) if !check::has_most(found, most) => {
            told.tell(|violations| check::max_length(found, most, at, violations));
        }
        Assertion::Pattern(pattern) if !pattern.matches(found) => {
            told.tell(|violations| check::pattern(found, pattern, at, violations));
        }
        _ => {}
    }
}

fn counts(rule: &Rule, value: &dyn Look, kind: Kind, count: usize, at: &At<'_>, told: &mut Told<'_>) {
    for assertion in rule.assertions {
        match (kind, *assertion) {
            (Kind::Array, Assertion::MinItems(least)) if count < least => {
                told.tell(|violations| check::min_items(count, least, at, violations));
            }
            (Kind::Array, Assertion::MaxItems(most)) if count > most => {
                told.tell(|violations| check::max_items(count, most, at, violations));
            }
            (Kind::Object, Assertion::MinProperties(least)) if count < least => {
                told.tell(|violations| check::min_properties(count, least, at, violations));
            }
            (Kind::Object, Assertion::MaxProperties(most)) if count > most => {
                told.tell(|violations| check::max_properties(count, most, at, violations));
            }
            (Kind::Array, Assertion::UniqueItems) if !array::are_unique(value) => {
                told.tell(|violations| check::twins(at, violations));
            }
            _ => {}
        }
    }
}

/// Whether a value is the one that a description names.
fn is(value: &dyn Look, literal: &Literal) -> bool {
    if let Literal::Json(text) = literal {
        return serde_json::from_str::<Json>(text).is_ok_and(|named| fingerprint(&named) == fingerprint(value));
    }
    let mut same = false;
    let _ = value.look(&mut |seen| {
        same |= match (&seen, literal) {
            (Seen::Null, Literal::Null) => true,
            (Seen::Boolean(found), Literal::Boolean(named)) => found == named,
            (Seen::Number(found), Literal::Number(named)) => found.compare(*named) == Ordering::Equal,
            (Seen::Text(found), Literal::Text(named)) => found == named,
            _ => false,
        };
        Ok(())
    });
    same
}

fn literals(values: &[Literal]) -> String {
    let text = |literal: &Literal| match literal {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Number(value) => value.to_string(),
        Literal::Text(text) => Json::from(*text).to_string(),
        Literal::Json(text) => (*text).to_owned(),
    };
    let texts: Vec<String> = values.iter().map(|literal| format!("`{}`", text(literal))).collect();
    if texts.len() == 1 { texts.concat() } else { format!("one of {}", texts.join(", ")) }
}

fn names(kinds: &[Kind]) -> String {
    let number = kinds.contains(&Kind::Number);
    let told = kinds.iter().filter(|kind| !(number && **kind == Kind::Integer));
    told.map(|kind| kind.words()).collect::<Vec<_>>().join(" or ")
}
