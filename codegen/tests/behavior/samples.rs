//! Values made from a schema: valid ones come back as they were, and those that break a keyword are refused.

use std::fs;

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::Value;
use specwright_samples::{Choices, Description, sample, violations};

use crate::exact::Exact;
use crate::instances::{Reading, Subject, folder};

/// How many values are made from each schema.
const CASES: u32 = 64;

/// Folders where some values go wrong, and why; `wrong today` is said of a value of `instances.json`, too.
const WRONG: [(&str, &str); 12] = [
    ("keyword-additional-items", "the maker of values does not know a list under `items`"),
    ("keyword-anchor", "the maker of values does not find `$anchor`"),
    ("keyword-content-encoding", "the maker of values does not know `contentEncoding`"),
    ("keyword-dynamic-ref", "the maker of values does not find `$dynamicAnchor`"),
    ("keyword-items", "wrong today: `items: false`"),
    ("keyword-prefix-items", "wrong today: `prefixItems` with `maxItems`"),
    ("keyword-type", "wrong today: an optional member that is null where null is a value"),
    ("schema-assertions", "wrong today: assertions on what is no plain text or number"),
    ("schema-assertions-in-unions", "wrong today: branches that only assertions tell apart"),
    ("schema-const", "wrong today: an optional member that is null where null is a value"),
    ("schema-pattern-properties", "wrong today: names of members"),
    ("schema-tuple", "a tuple has all its elements, also where the schema lets them be absent"),
];

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
    let place = if document.get("swagger").is_some() { "#/definitions" } else { "#/components/schemas" };
    let pointer = format!("{place}/{}", subject.schema.replace('~', "~0").replace('/', "~1"));
    description.judge(&pointer).map_err(|error| error.to_string())?;
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    // the same values each time: what fails once fails again
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let tried = runner.run(&vec(any::<u8>(), 0..256), |bytes| {
        let mut choices = Choices::new(bytes);
        let Some(value) = sample(&description, &pointer, &mut choices) else { return Ok(()) };
        comes_back(subject, &value)?;
        let wrong = violations(&description, &pointer, &value, &mut choices);
        // null for an optional member is as if it were absent
        let wrong = wrong.into_iter().filter(|wrong| !(wrong.keyword == "null" && wrong.optional));
        for wrong in wrong {
            let refused = !(subject.read)(&wrong.instance.to_string()).refusal().is_empty();
            ensure(refused, || format!("breaks `{}` at `{}` and is taken: {}", wrong.keyword, wrong.pointer, wrong.instance))?;
        }
        Ok(())
    });
    tried.map_err(|error| format!("{}: {error}", subject.rust))
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
