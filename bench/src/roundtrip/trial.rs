//! What is tried with the types of one description.

use serde_json::{Value, json};
use specwright_codegen::{Generated, Travels};
use specwright_samples::{Choices, Description, Direction, Violation, sample, violations};

use super::held::{Held, Schema};
use super::program::Entry;

/// A value that goes through a type.
pub(super) struct Trial {
    /// The number of the type.
    pub(super) entry: usize,
    /// Of the schema it is of.
    pub(super) pointer: String,
    pub(super) direction: Direction,
    /// The member of the holder.
    pub(super) member: String,
    pub(super) value: Value,
    pub(super) what: What,
}

/// What is expected of a trial.
pub(super) enum What {
    /// The value comes out as it went in.
    Valid,
    /// It is refused.
    Violation(Violation),
    /// It comes out as it went in, or there is a reason: an example of the description that stands here.
    Example(String),
}

/// How many of each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) samples: u64,
    pub(super) violations: usize,
    pub(super) seed: u64,
}

/// The descriptions of a document's values.
pub(super) struct Judges {
    pub(super) response: Description,
    pub(super) request: Description,
}

impl Judges {
    pub(super) fn of(&self, direction: Direction) -> &Description {
        match direction {
            Direction::Response => &self.response,
            Direction::Request => &self.request,
        }
    }
}

/// All trials of a description, with the types they go through.
#[derive(Default)]
pub(super) struct Trials {
    pub(super) entries: Vec<Entry>,
    pub(super) trials: Vec<Trial>,
    /// Schemas for which no value was found, with the reason.
    pub(super) without: Vec<(String, String)>,
    /// Examples of the description that are not valid against their own schema.
    pub(super) invalid_examples: usize,
    pub(super) examples: usize,
}

/// Makes them.
pub(super) fn trials(held: &Held, generated: &Generated, judges: &Judges, amount: Amount) -> Trials {
    let mut trials = Trials::default();
    for (index, schema) in held.schemas.iter().enumerate() {
        for (direction, entry) in types(generated, &schema.holder, &mut trials.entries) {
            if holds(judges.of(direction), &schema.holder, "value") {
                of_schema(&mut trials, schema, judges.of(direction), (direction, entry), amount, index as u64);
            }
        }
    }
    examples(&mut trials, held, generated, judges);
    trials
}

/// The types of a holder: one, or one a direction.
fn types(generated: &Generated, holder: &str, entries: &mut Vec<Entry>) -> Vec<(Direction, usize)> {
    let mut found = Vec::new();
    for one in generated.types.iter().filter(|one| one.pointer == holder) {
        let direction = if one.travels == Travels::Request { Direction::Request } else { Direction::Response };
        let known = entries.iter().position(|entry| entry.rust == one.name);
        let entry = known.unwrap_or(entries.len());
        if known.is_none() {
            entries.push(Entry { rust: one.name.clone(), checked: one.checked });
        }
        found.push((direction, entry));
    }
    found
}

fn holds(description: &Description, holder: &str, member: &str) -> bool {
    description.json_schema(holder).is_some_and(|schema| schema["properties"].get(member).is_some())
}

fn of_schema(
    trials: &mut Trials,
    schema: &Schema,
    description: &Description,
    (direction, entry): (Direction, usize),
    amount: Amount,
    index: u64,
) {
    if let Err(reason) = description.judge(&schema.pointer) {
        trials.without.push((schema.pointer.clone(), reason.to_string()));
        return;
    }
    let mut push = |value: Value, what: What| {
        let (pointer, member) = (schema.pointer.clone(), "value".to_owned());
        trials.trials.push(Trial { entry, pointer, direction, member, value, what });
    };
    let mut wanted = amount.violations;
    let mut made = 0;
    for number in 0..amount.samples {
        // the first is the least there is
        let seed = amount.seed.wrapping_mul(1_000_003).wrapping_add(index).wrapping_mul(97).wrapping_add(number);
        let mut choices = if number == 0 { Choices::new([]) } else { Choices::seeded(seed) };
        let Some(value) = sample(description, &schema.pointer, &mut choices) else { continue };
        made += 1;
        if wanted > 0 && (number > 0 || amount.samples == 1) {
            let share = wanted.div_ceil(2);
            let mut choices = Choices::seeded(seed ^ 0x5555);
            for violation in violations(description, &schema.pointer, &value, &mut choices).into_iter().take(share) {
                wanted -= 1;
                push(violation.instance.clone(), What::Violation(violation));
            }
        }
        push(value, What::Valid);
    }
    if made == 0 {
        trials.without.push((schema.pointer.clone(), "no value was found".to_owned()));
    }
}

fn examples(trials: &mut Trials, held: &Held, generated: &Generated, judges: &Judges) {
    for example in &held.examples {
        let Some(schema) = held.schemas.get(example.schema) else { continue };
        let holder = if example.member == "value" { &schema.holder } else { &schema.parts };
        let types = types(generated, holder, &mut trials.entries);
        let fitting = types.into_iter().filter(|(direction, _)| {
            let asked = example.request.is_none_or(|request| request == (*direction == Direction::Request));
            asked && holds(judges.of(*direction), holder, &example.member)
        });
        let mut fitting: Vec<(Direction, usize)> = fitting.collect();
        if fitting.is_empty() {
            // a type that serves both ways is listed as one of responses
            fitting.extend(self::types(generated, holder, &mut trials.entries));
        }
        let Some((direction, entry)) = fitting.first().copied() else { continue };
        trials.examples += 1;
        let Ok(judge) = judges.of(direction).judge(&example.pointer) else { continue };
        if !judge.is_valid(&example.value) {
            trials.invalid_examples += 1;
            continue;
        }
        trials.trials.push(Trial {
            entry,
            pointer: example.pointer.clone(),
            direction,
            member: example.member.clone(),
            value: example.value.clone(),
            what: What::Example(example.place.clone()),
        });
    }
}

impl Trial {
    /// The line that the program reads.
    pub(super) fn line(&self) -> String {
        format!("{}\t{}\n", self.entry, json!({ self.member.as_str(): self.value }))
    }
}
