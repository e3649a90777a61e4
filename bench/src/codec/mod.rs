//! Large answers decoded, validated and encoded by generated types, against serde_json and types written by hand with serde's
//! derive: rounds that alternate in one process, and how much is allocated.

mod answers;
mod by_hand;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use allocation_counter::AllocationInfo;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use specwright_runtime::body;
use specwright_runtime::check::Validate;
use specwright_runtime::operation::Payload;
use specwright_runtime::shape::Shape;

use self::by_hand::Check;
use crate::failure::Failure;
use crate::kept::{self, Kept};
use crate::rounds::{median, ratio};

specwright_macros::api!(mod api = "documents/codec.yaml", no_server);

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many times each has its turn
    #[arg(long, default_value_t = 21)]
    rounds: usize,
    /// How long a turn is, in milliseconds
    #[arg(long, default_value_t = 100)]
    milliseconds: u64,
    /// Writes the figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What all steps of all answers came to.
#[derive(Serialize, Deserialize)]
pub(crate) struct Figures {
    rounds: usize,
    milliseconds: u64,
    rows: Vec<Step>,
}

/// One step of one answer.
#[derive(Serialize, Deserialize)]
struct Step {
    answer: String,
    bytes: usize,
    step: String,
    generated_microseconds: f64,
    by_hand_microseconds: f64,
    /// The time by hand by that of generated code: more is better. Median over the rounds.
    ratio: f64,
    generated_allocations: u64,
    by_hand_allocations: u64,
}

/// Measures and prints.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    told(arguments, &kept::given())?;
    Ok(ExitCode::SUCCESS)
}

/// Measures, prints and keeps; `command` is what the one who runs it wrote.
pub(crate) fn told(arguments: &Arguments, command: &str) -> Result<Kept<Figures>, Failure> {
    kept::tell(measure(arguments)?, command, arguments.json.as_deref())
}

fn measure(arguments: &Arguments) -> Result<Figures, Failure> {
    let mut rows = Vec::new();
    rows.extend(steps::<api::Repositories, _>(arguments, "100 repositories", &answers::repositories())?);
    rows.extend(steps::<api::Events, _>(arguments, "200 events, tagged", &answers::events())?);
    rows.extend(steps::<api::Series, _>(arguments, "10,000 numbers", &answers::series())?);
    Ok(Figures { rounds: arguments.rounds, milliseconds: arguments.milliseconds, rows })
}

/// All steps of an answer, whose text both types must read and write alike.
fn steps<G, H>(arguments: &Arguments, answer: &str, value: &H) -> Result<Vec<Step>, Failure>
where
    G: DeserializeOwned + Serialize + Validate,
    H: DeserializeOwned + Serialize + Check,
{
    let text = serde_json::to_vec(value)?;
    let generated: G = decode(&text)?;
    let by_hand: H = serde_json::from_slice(&text)?;
    let same: (serde_json::Value, serde_json::Value) =
        (serde_json::from_slice(&encode(&generated)?)?, serde_json::from_slice(&text)?);
    if same.0 != same.1 || !by_hand.check() || generated.validate().is_err() {
        return Err(Failure::from(format!("{answer}: generated types and those by hand do not mean the same")));
    }
    let compare = |step: &str, generated: &dyn Fn() -> bool, by_hand: &dyn Fn() -> bool| {
        let mut turns = (Vec::new(), Vec::new());
        for _ in 0..arguments.rounds.max(1) {
            turns.0.push(turn(arguments, generated)?);
            turns.1.push(turn(arguments, by_hand)?);
        }
        Ok(Step {
            answer: answer.to_owned(),
            bytes: text.len(),
            step: step.to_owned(),
            generated_microseconds: median(turns.0.iter().copied()),
            by_hand_microseconds: median(turns.1.iter().copied()),
            ratio: ratio(&turns.1, &turns.0, |turn| *turn),
            generated_allocations: allocations(generated).count_total,
            by_hand_allocations: allocations(by_hand).count_total,
        })
    };
    [
        compare("decode", &|| decode::<G>(&text).is_ok(), &|| serde_json::from_slice::<H>(&text).is_ok()),
        compare("validate", &|| generated.validate().is_ok(), &|| by_hand.check()),
        compare("encode", &|| encode(&generated).is_ok(), &|| serde_json::to_vec(&by_hand).is_ok()),
        compare("all", &|| decode::<G>(&text).is_ok_and(|value| value.validate().is_ok() && encode(&value).is_ok()), &|| {
            serde_json::from_slice::<H>(&text).is_ok_and(|value| value.check() && serde_json::to_vec(&value).is_ok())
        }),
    ]
    .into_iter()
    .collect()
}

fn decode<T: DeserializeOwned>(text: &[u8]) -> Result<T, Failure> {
    body::decode(Payload::Json, text, &Shape::Any).map_err(|error| Failure::from(error.to_string()))
}

fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    body::encode(Payload::Json, value, &Shape::Any).map_err(|error| Failure::from(error.to_string()))
}

/// Microseconds of one time.
fn turn(arguments: &Arguments, step: &dyn Fn() -> bool) -> Result<f64, Failure> {
    let time = Duration::from_millis(arguments.milliseconds);
    let (began, mut times) = (Instant::now(), 0_u32);
    while began.elapsed() < time {
        // the clock is asked once in a while
        for _ in 0..4 {
            if !step() {
                return Err(Failure::from("a step went wrong that went well before".to_owned()));
            }
            times += 1;
        }
    }
    Ok(began.elapsed().as_secs_f64() * 1e6 / f64::from(times))
}

fn allocations(step: &dyn Fn() -> bool) -> AllocationInfo {
    allocation_counter::measure(|| {
        std::hint::black_box(step());
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_mean_the_same_and_each_step_is_measured() {
        let arguments = Arguments { rounds: 1, milliseconds: 1, json: None };
        let figures = steps::<api::Series, _>(&arguments, "numbers", &answers::series()).unwrap();
        assert_eq!(figures.iter().map(|found| found.step.as_str()).collect::<Vec<_>>(), ["decode", "validate", "encode", "all"]);
        assert!(figures.iter().all(|found| found.generated_microseconds > 0.0));
        steps::<api::Events, _>(&arguments, "events", &answers::events()).unwrap();
        steps::<api::Repositories, _>(&arguments, "repositories", &answers::repositories()).unwrap();
    }
}
