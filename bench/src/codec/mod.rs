//! Large answers decoded, validated and encoded by generated types, against serde_json and types written by hand with serde's
//! derive: rounds that alternate in one process, and how much is allocated.

mod answers;
mod by_hand;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use allocation_counter::AllocationInfo;
use serde::Serialize;
use serde::de::DeserializeOwned;
use specwright_runtime::body;
use specwright_runtime::check::Validate;
use specwright_runtime::operation::Payload;
use specwright_runtime::shape::Shape;

use self::by_hand::Check;
use crate::failure::{Failure, write_json};
use crate::rounds::{median, ratio};
use crate::table;

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

/// One step of one answer.
#[derive(Serialize)]
struct Figures {
    answer: &'static str,
    bytes: usize,
    step: &'static str,
    generated_microseconds: f64,
    by_hand_microseconds: f64,
    /// The time by hand by that of generated code: more is better. Median over the rounds.
    ratio: f64,
    generated_allocations: u64,
    by_hand_allocations: u64,
}

/// Measures and prints.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut figures = Vec::new();
    figures.extend(measure::<api::Repositories, _>(arguments, "100 repositories", &answers::repositories())?);
    figures.extend(measure::<api::Events, _>(arguments, "200 events, tagged", &answers::events())?);
    figures.extend(measure::<api::Series, _>(arguments, "10,000 numbers", &answers::series())?);
    print(arguments, &figures);
    write_json(arguments.json.as_deref(), &figures)?;
    Ok(ExitCode::SUCCESS)
}

/// All steps of an answer, whose text both types must read and write alike.
fn measure<G, H>(arguments: &Arguments, answer: &'static str, value: &H) -> Result<Vec<Figures>, Failure>
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
    let compare = |step, generated: &dyn Fn() -> bool, by_hand: &dyn Fn() -> bool| {
        let mut turns = (Vec::new(), Vec::new());
        for _ in 0..arguments.rounds.max(1) {
            turns.0.push(turn(arguments, generated)?);
            turns.1.push(turn(arguments, by_hand)?);
        }
        Ok(Figures {
            answer,
            bytes: text.len(),
            step,
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

fn print(arguments: &Arguments, figures: &[Figures]) {
    let line = |figures: &Figures| {
        vec![
            figures.answer.to_owned(),
            format!("{:.0} kB", figures.bytes as f64 / 1e3),
            figures.step.to_owned(),
            format!("{:.1}", figures.generated_microseconds),
            format!("{:.2}", figures.ratio),
            figures.generated_allocations.to_string(),
            figures.by_hand_allocations.to_string(),
        ]
    };
    let title =
        format!("decoding, validating, encoding; medians of {} rounds of {} ms", arguments.rounds, arguments.milliseconds);
    let head = ["answer", "size", "step", "us", "by hand by it", "allocations", "by hand"];
    table::print(&title, &head, &figures.iter().map(line).collect::<Vec<_>>());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_mean_the_same_and_each_step_is_measured() {
        let arguments = Arguments { rounds: 1, milliseconds: 1, json: None };
        let figures = measure::<api::Series, _>(&arguments, "numbers", &answers::series()).unwrap();
        assert_eq!(figures.iter().map(|found| found.step).collect::<Vec<_>>(), ["decode", "validate", "encode", "all"]);
        assert!(figures.iter().all(|found| found.generated_microseconds > 0.0));
        measure::<api::Events, _>(&arguments, "events", &answers::events()).unwrap();
        measure::<api::Repositories, _>(&arguments, "repositories", &answers::repositories()).unwrap();
    }
}
