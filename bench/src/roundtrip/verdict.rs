//! Whether a trial went as it must, and if not, what went wrong.

use serde::Serialize;
use serde_json::Value;
use specwright_samples::{Direction, Judge, is_declared};

use super::compare::{Defaults, Difference, differences};
use super::trial::{Judges, Trial, What};

/// What came of a trial.
#[derive(Debug, PartialEq)]
pub(super) enum Verdict {
    Good,
    /// Otherwise than the validator has it, as documented: what is different.
    Documented(&'static str),
    Failure(Broken),
    /// An example that is not the same afterwards, and why.
    Exception(Broken),
}

/// What went wrong, with what it takes to see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Broken {
    /// The same for all that go wrong alike.
    pub(super) kind: String,
    pub(super) pointer: String,
    pub(super) direction: String,
    pub(super) instance: String,
    pub(super) came_out: String,
}

/// The names of what is documented.
pub(super) const DEFAULTS: &str = "defaults of absent members are written";
pub(super) const WRONG_DEFAULTS: &str = "a default that its own schema refuses is written";
pub(super) const NULLS: &str = "null for an optional member reads as absent";
pub(super) const TWO_BRANCHES: &str = "oneOf with two matching branches is accepted";
pub(super) const UNTOLD_BRANCH: &str = "oneOf has two matching branches once undeclared members are dropped";
pub(super) const UNDECLARED: &str = "members that nobody declared are dropped";

/// Judges an answer of the program.
pub(super) fn verdict(trial: &Trial, answer: &Value, judges: &Judges, defaults: &Defaults) -> Verdict {
    let refused = answer.get("refused").and_then(Value::as_str);
    let violations = answer.get("violations").and_then(Value::as_str);
    let encoded = answer.get("encoded").and_then(Value::as_str);
    let broken = |kind: String, came_out: &str| Broken {
        kind,
        pointer: trial.pointer.clone(),
        direction: match trial.direction {
            Direction::Request => "request".to_owned(),
            Direction::Response => "response".to_owned(),
        },
        instance: trial.value.to_string(),
        came_out: came_out.to_owned(),
    };
    match &trial.what {
        What::Violation(violation) if refused.is_none() && violations.is_none() => {
            let judge = judges.of(trial.direction).judge(&trial.pointer).ok();
            let objection = judge.and_then(|judge| judge.objection(&trial.value)).unwrap_or_default();
            if violation.keyword == "null" && reads_as_absent(trial, &violation.pointer, encoded, judges) {
                return Verdict::Documented(NULLS);
            }
            if fits_leniently(trial, &trial.value, judges) {
                return Verdict::Documented(TWO_BRANCHES);
            }
            let kind = format!("accepted although `{}` is broken", violation.keyword);
            Verdict::Failure(broken(kind, &format!("{} | {objection}", encoded.unwrap_or_default())))
        }
        What::Violation(_) => Verdict::Good,
        What::Valid => match unchanged(trial, answer, judges, defaults) {
            Ok(None) => Verdict::Good,
            Ok(Some(documented)) => Verdict::Documented(documented),
            Err((kind, came_out)) => Verdict::Failure(broken(kind, &came_out)),
        },
        What::Example(place) => match unchanged(trial, answer, judges, defaults) {
            Ok(None) => Verdict::Good,
            Ok(Some(documented)) => {
                let mut exception = broken(documented.to_owned(), encoded.unwrap_or_default());
                exception.pointer = place.clone();
                Verdict::Exception(exception)
            }
            Err((kind, came_out)) => {
                let mut failure = broken(format!("example {kind}"), &came_out);
                failure.pointer = place.clone();
                Verdict::Failure(failure)
            }
        },
    }
}

/// Whether a null is gone from what came out, which is valid without it.
fn reads_as_absent(trial: &Trial, at: &str, encoded: Option<&str>, judges: &Judges) -> bool {
    let holder: Option<Value> = encoded.and_then(|encoded| serde_json::from_str(encoded).ok());
    let Some(found) = holder.as_ref().and_then(|holder| holder.get(&trial.member)) else { return false };
    let Ok(judge) = judges.of(trial.direction).judge(&trial.pointer) else { return false };
    let gone = found.pointer(at).is_none_or(|value| !value.is_null());
    let plain = without(found, &added(trial, found));
    // two branches may be the same without it
    gone && (judge.is_valid(found) || judge.is_valid(&plain) || fits_leniently(trial, &plain, judges))
}

/// What is documented, where something is different; else the kind of what is wrong, and what came out.
fn unchanged(
    trial: &Trial,
    answer: &Value,
    judges: &Judges,
    defaults: &Defaults,
) -> Result<Option<&'static str>, (String, String)> {
    if let Some(refused) = answer.get("refused").and_then(Value::as_str) {
        return Err((format!("refused by decode: {}", alike(refused)), refused.to_owned()));
    }
    if let Some(violations) = answer.get("violations").and_then(Value::as_str) {
        return Err((format!("refused by validate: {}", alike(violations)), violations.to_owned()));
    }
    let encoded = answer.get("encoded").and_then(Value::as_str).ok_or(("no answer".to_owned(), answer.to_string()))?;
    let holder: Value = serde_json::from_str(encoded).map_err(|error| ("not JSON".to_owned(), format!("{error}: {encoded}")))?;
    let found = holder.get(&trial.member).unwrap_or(&Value::Null);
    let documented = same(trial, found, judges, defaults).map_err(|kind| (kind, encoded.to_owned()))?;
    if let Some(again) = answer.get("again").and_then(Value::as_str) {
        return Err((format!("read again: {}", alike(again)), encoded.to_owned()));
    }
    let Ok(judge) = judges.of(trial.direction).judge(&trial.pointer) else { return Ok(documented) };
    let Some(objection) = judge.objection(found) else { return Ok(documented) };
    match excused(trial, found, &judge, judges) {
        Some(excuse) => Ok(Some(excuse)),
        None => Err(("not valid after the round trip".to_owned(), format!("{encoded} | {objection}"))),
    }
}

/// Why a value is not valid any more, where what is documented made it so.
fn excused(trial: &Trial, found: &Value, judge: &Judge, judges: &Judges) -> Option<&'static str> {
    let added = added(trial, found);
    if !added.is_empty() && judge.is_valid(&without(found, &added)) {
        return Some(WRONG_DEFAULTS);
    }
    let lost = differences(&trial.value, found).iter().any(|difference| matches!(difference, Difference::Lost(_)));
    (lost && fits_leniently(trial, &without(found, &added), judges)).then_some(UNTOLD_BRANCH)
}

/// Whether a value is valid where it may fit several branches of a `oneOf`, at any depth.
fn fits_leniently(trial: &Trial, value: &Value, judges: &Judges) -> bool {
    judges.of(trial.direction).lenient_judge(&trial.pointer).is_ok_and(|judge| judge.is_valid(value))
}

/// Members that were not in the value, which are defaults.
fn added(trial: &Trial, found: &Value) -> Vec<String> {
    let came = differences(&trial.value, found).into_iter().filter_map(|difference| match difference {
        Difference::Added(at) => Some(at),
        Difference::Lost(_) | Difference::Changed(_) => None,
    });
    came.collect()
}

fn without(value: &Value, members: &[String]) -> Value {
    let mut value = value.clone();
    for at in members {
        let (holder, name) = at.rsplit_once('/').unwrap_or_default();
        if let Some(Value::Object(held)) = value.pointer_mut(holder) {
            held.remove(&name.replace("~1", "/").replace("~0", "~"));
        }
    }
    value
}

fn same(trial: &Trial, found: &Value, judges: &Judges, defaults: &Defaults) -> Result<Option<&'static str>, String> {
    let mut documented = None;
    for difference in differences(&trial.value, found) {
        match difference {
            Difference::Added(at) if defaults.has(found, &at) => documented = Some(DEFAULTS),
            Difference::Lost(at) if trial.value.pointer(&at) == Some(&Value::Null) => {
                if matches!(trial.what, What::Valid) {
                    return Err("a null is lost".to_owned());
                }
                documented = Some(NULLS);
            }
            Difference::Lost(at) => {
                if is_declared(judges.of(trial.direction), &trial.pointer, &trial.value, &at) {
                    return Err("a declared member is lost".to_owned());
                }
                documented = Some(UNDECLARED);
            }
            Difference::Added(_) => return Err("a member is added".to_owned()),
            Difference::Changed(at) => return Err(changed(&trial.value, found, &at)),
        }
    }
    Ok(documented)
}

fn changed(given: &Value, found: &Value, at: &str) -> String {
    let kind = |value: Option<&Value>| match value {
        Some(Value::Null) => "null",
        Some(Value::Bool(_)) => "a boolean",
        Some(Value::Number(_)) => "a number",
        Some(Value::String(_)) => "a text",
        Some(Value::Array(_)) => "an array",
        Some(Value::Object(_)) => "an object",
        None => "nothing",
    };
    format!("changed: {} becomes {}", kind(given.pointer(at)), kind(found.pointer(at)))
}

/// A message without what differs from place to place.
fn alike(message: &str) -> String {
    let first = message.split("; ").next().unwrap_or(message);
    let first = first.split(" (line").next().unwrap_or(first);
    let mut alike = String::new();
    for (index, part) in first.split('`').enumerate() {
        alike += if index % 2 == 0 { part } else { "`…`" };
    }
    alike.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("9")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_taken_out_at_any_depth() {
        let value = serde_json::json!({"a": [{"b/c": 1, "d": 2}], "e": 3});
        let left = without(&value, &["/a/0/b~1c".to_owned(), "/e".to_owned()]);
        assert_eq!(left, serde_json::json!({"a": [{"d": 2}]}));
    }

    #[test]
    fn messages_that_differ_in_their_place_are_alike() {
        let kind = "the value `…` is longer than 9 characters";
        assert_eq!(alike("the value `/a/b` is longer than 25 characters; `/c` is missing"), kind);
    }
}
