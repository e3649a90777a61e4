//! Values made from a schema: valid ones come back as they were, and those that break a keyword are refused.

use std::fs;

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::Value;
use specwright_samples::{Choices, Description, Violation, sample, violations};

use crate::exact::Exact;
use crate::instances::{Reading, Subject, folder};

/// How many values are made from each schema; as many as `SAMPLES` says, where it is set.
const CASES: u32 = 64;

/// Folders where some values go wrong, and why; `wrong today` is said of a value of `instances.json`, too.
const WRONG: [(&str, &str); 0] = [];

/// Tries values of each type; where one goes wrong, the smallest that does is shown.
pub(crate) fn try_all(module: &str, subjects: &[Subject]) {
    let folder = folder(module);
    let spec = fs::read_to_string(folder.join("spec.yaml")).unwrap();
    let document: Value = serde_yaml::from_str(&spec).unwrap();
    let wrong: Vec<_> = subjects.iter().filter_map(|subject| try_subject(subject, &document).err()).collect();
    match WRONG.iter().find(|(name, _)| folder.ends_with(name)) {
        Some((name, why)) => assert!(!wrong.is_empty(), "{name} is as it should be: remove its row ({why})"),
        None => assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n\n")),
    }
}

fn try_subject(subject: &Subject, document: &Value) -> Result<(), String> {
    let description = Description::new(document, subject.direction()).map_err(|error| error.to_string())?;
    let pointer = subject.pointer(document);
    let judge = description.judge(&pointer).map_err(|error| error.to_string())?;
    let cases = std::env::var("SAMPLES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    // the same values each time: what fails once fails again
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let tried = runner.run(&vec(any::<u8>(), 0..256), |bytes| {
        let mut choices = Choices::new(bytes);
        let Some(value) = sample(&description, &pointer, &mut choices) else { return Ok(()) };
        comes_back(subject, &value)?;
        let wrong = violations(&description, &pointer, &value, &mut choices);
        // null for a member is as if it were absent, where it may be
        let wrong = wrong.into_iter().filter(|wrong| !(wrong.keyword == "null" && judge.is_valid(&without(wrong))));
        for wrong in wrong {
            let refused = !(subject.read)(&wrong.instance.to_string()).refusal().is_empty();
            ensure(refused, || format!("breaks `{}` at `{}` and is taken: {}", wrong.keyword, wrong.pointer, wrong.instance))?;
        }
        Ok(())
    });
    tried.map_err(|error| format!("{}: {error}", subject.rust))
}

/// The value without the member that is wrong in it.
fn without(wrong: &Violation) -> Value {
    let mut value = wrong.instance.clone();
    let (holder, name) = wrong.pointer.rsplit_once('/').unwrap_or_default();
    if let Some(Value::Object(members)) = value.pointer_mut(holder) {
        members.remove(&name.replace("~1", "/").replace("~0", "~"));
    }
    value
}

/// The value decodes, is found valid, and nothing is lost when it is written again.
fn comes_back(subject: &Subject, value: &Value) -> Result<(), TestCaseError> {
    let text = value.to_string();
    match (subject.read)(&text) {
        Reading::Refused(why) => Err(TestCaseError::fail(format!("{text} does not decode: {why}"))),
        Reading::Read { violations, again, stable } => {
            ensure(violations.is_empty(), || format!("{text} is refused: {}", violations.join("; ")))?;
            ensure(holds(&again, &Exact::read(&text)), || format!("{text} becomes {again}"))?;
            ensure(stable, || format!("{text} becomes {again}, and that another value"))
        }
    }
}

fn ensure(holds: bool, message: impl FnOnce() -> String) -> Result<(), TestCaseError> {
    if holds { Ok(()) } else { Err(TestCaseError::fail(message())) }
}

/// Whether all that a value holds is in what is written; a default may stand there besides, and a double has 53 bits.
fn holds(written: &Exact, value: &Exact) -> bool {
    match (written, value) {
        (Exact::Object(_), Exact::Object(members)) => {
            members.iter().all(|(name, value)| written.get(name).is_some_and(|written| holds(written, value)))
        }
        (Exact::Array(written), Exact::Array(items)) => {
            written.len() == items.len() && written.iter().zip(items).all(|(written, value)| holds(written, value))
        }
        (Exact::Number(written), Exact::Number(value)) if written.contains(['.', 'e']) => {
            written.parse::<f64>() == value.parse::<f64>()
        }
        _ => written.same(value),
    }
}
