//! Whether types hold what schemas allow: values of each component schema go into its type, come out as JSON, are judged by an
//! independent validator and go in again, unchanged; values that break a keyword are refused.

mod compare;
mod examples;
mod held;
mod program;
mod report;
mod trial;
mod verdict;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value;
use specwright_codegen::{Generated, Generator};
use specwright_samples::{Description, Direction};

use self::compare::Defaults;
use self::held::Held;
use self::program::Runtime;
use self::trial::{Amount, Judges, Trials, What};
use self::verdict::{Broken, Verdict};
use crate::check::sample;
use crate::child::Limits;
use crate::documents::{self, Document};
use crate::examine;
use crate::failure::{Failure, write_json};
use crate::progress;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder of descriptions; with --sample it may be absent
    folder: PathBuf,
    /// Only the documents named in this file, a line each; `./` is beside this program's sources
    #[arg(long)]
    sample: Option<PathBuf>,
    /// Only documents whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// Only documents of so many bytes at most
    #[arg(long)]
    most_bytes: Option<u64>,
    /// Only documents of more bytes than this
    #[arg(long, default_value_t = 0)]
    least_bytes: u64,
    /// Documents at a time
    #[arg(long, default_value_t = 1)]
    jobs: usize,
    /// Valid values of each schema
    #[arg(long, default_value_t = 6)]
    samples: u64,
    /// Values of each schema that break a keyword
    #[arg(long, default_value_t = 4)]
    violations: usize,
    /// Where chance begins
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Memory of one compiler
    #[arg(long, default_value_t = 8000)]
    limit_mb: u64,
    /// Time of one compiler, and of one program
    #[arg(long, default_value_t = 900)]
    limit_seconds: u64,
    /// Writes every document's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What one document came to.
#[derive(Default, Serialize)]
struct Row {
    document: String,
    schemas: usize,
    types: usize,
    samples: usize,
    violations: usize,
    documented: BTreeMap<&'static str, usize>,
    /// Of each kind: how often, and the smallest.
    failures: BTreeMap<String, Found>,
    /// Schemas without a value, and why.
    without: Vec<(String, String)>,
    examples: Examples,
    /// Why nothing was tried.
    stopped: Option<String>,
}

/// The examples that the description gives.
#[derive(Default, Serialize)]
struct Examples {
    given: usize,
    invalid: usize,
    equal: usize,
    exceptions: Vec<Broken>,
}

/// Failures of a kind.
#[derive(Clone, Serialize)]
struct Found {
    count: usize,
    smallest: Broken,
}

/// Tries each document and prints what came of it.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let documents = chosen(arguments)?;
    let folder = documents::scratch("bench-roundtrip")?;
    let runtime = program::runtime(&folder)?;
    let row = |document: &Document| row(document, &folder, &runtime, arguments);
    let rows = progress::each(&documents, arguments.jobs, |document| &document.name, row);
    let rows: Vec<Row> = rows.into_iter().collect::<Result<_, Failure>>()?;
    report::print(&rows);
    write_json(arguments.json.as_deref(), &rows)?;
    let failed = rows.iter().any(|row| !row.failures.is_empty() || row.stopped.is_some());
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The documents to try, small ones first.
fn chosen(arguments: &Arguments) -> Result<Vec<Document>, Failure> {
    let mut documents = match &arguments.sample {
        Some(sample) => sample::read(sample, &arguments.folder)?,
        None => documents::find(&arguments.folder)?,
    };
    documents.retain(|document| arguments.only.as_ref().is_none_or(|part| document.name.contains(part)));
    documents.retain(|document| arguments.most_bytes.is_none_or(|most| document.bytes <= most));
    documents.retain(|document| document.bytes > arguments.least_bytes);
    documents.sort_by_key(|document| document.bytes);
    Ok(documents)
}

fn row(document: &Document, folder: &Path, runtime: &Runtime, arguments: &Arguments) -> Result<Row, Failure> {
    let mut row = Row { document: document.name.clone(), ..Row::default() };
    let bytes = std::fs::read(&document.path).map_err(|error| Failure::at(&document.path, error))?;
    let original: Value = match serde_json::from_slice(&bytes) {
        Ok(original) => original,
        Err(error) => return Ok(Row { stopped: Some(format!("not read as JSON: {error}")), ..row }),
    };
    let held = held::hold(original);
    row.schemas = held.schemas.len();
    if held.schemas.is_empty() {
        return Ok(row);
    }
    let place = folder.join(document.name.replace(['/', '\\'], "-"));
    std::fs::create_dir_all(&place)?;
    row.stopped = tried(&mut row, &held, &place, runtime, arguments)?.err();
    // a long run can be looked into before its end
    write_json(Some(&place.join("row.json")), &row)?;
    Ok(row)
}

/// Tries everything; an error tells why it could not be tried.
fn tried(
    row: &mut Row,
    held: &Held,
    place: &Path,
    runtime: &Runtime,
    arguments: &Arguments,
) -> Result<Result<(), String>, Failure> {
    let limits = Limits { seconds: arguments.limit_seconds, megabytes: arguments.limit_mb };
    let amount = Amount { samples: arguments.samples, violations: arguments.violations, seed: arguments.seed };
    let generated = match generate(&held.document) {
        Ok(generated) => generated,
        Err(reason) => return Ok(Err(reason)),
    };
    let judges = match judges(&held.document) {
        Ok(judges) => judges,
        Err(reason) => return Ok(Err(reason)),
    };
    let trials = trial::trials(held, &generated, &judges, amount);
    count(row, &trials);
    let program = match program::build(place, &generated.text, &trials.entries, runtime, limits)? {
        Ok(program) => program,
        Err(reason) => return Ok(Err(reason)),
    };
    let lines: String = trials.trials.iter().map(trial::Trial::line).collect();
    let answers = match program::run(&program, &lines, limits)? {
        Ok(answers) => answers,
        Err(reason) => return Ok(Err(reason)),
    };
    let defaults = Defaults::of(&held.document);
    let none = Value::Null;
    for (index, trial) in trials.trials.iter().enumerate() {
        let answer = answers.get(index).unwrap_or(&none);
        let verdict = verdict::verdict(trial, answer, &judges, &defaults);
        row.examples.equal += usize::from(matches!(trial.what, What::Example(_)) && verdict == Verdict::Good);
        note(row, verdict);
    }
    // programs are large, and their sources are enough to make them again
    std::fs::remove_file(program).map_err(|error| Failure::at(place, error))?;
    Ok(Ok(()))
}

fn generate(document: &Value) -> Result<Generated, String> {
    let name = "description.json";
    let generator = Generator::new(name).with_files([(name, document.to_string())]);
    let generator = generator.client(false).server(false).unused_schemas(true);
    match std::panic::catch_unwind(|| generator.render()) {
        Ok(Ok(generated)) => Ok(generated),
        Ok(Err(failure)) => {
            let errors = failure.findings().iter().filter(|finding| finding.severity() == specwright_codegen::Severity::Error);
            let first = errors.map(|finding| format!("{} [{}]", finding.message(), finding.code())).next();
            Err(format!("not generated: {}", first.unwrap_or_default()))
        }
        Err(panic) => Err(format!("the generator panicked: {}", examine::panic_text(&*panic))),
    }
}

fn judges(document: &Value) -> Result<Judges, String> {
    let make = |direction| Description::new(document, direction).map_err(|error| format!("the validator can't read it: {error}"));
    Ok(Judges { response: make(Direction::Response)?, request: make(Direction::Request)? })
}

fn count(row: &mut Row, trials: &Trials) {
    row.types = trials.entries.len();
    row.samples = trials.trials.iter().filter(|trial| matches!(trial.what, What::Valid)).count();
    row.violations = trials.trials.iter().filter(|trial| matches!(trial.what, What::Violation(_))).count();
    row.without.clone_from(&trials.without);
    row.examples.given = trials.examples;
    row.examples.invalid = trials.invalid_examples;
}

fn note(row: &mut Row, verdict: Verdict) {
    match verdict {
        Verdict::Good => {}
        Verdict::Documented(name) => *row.documented.entry(name).or_default() += 1,
        Verdict::Exception(exception) => row.examples.exceptions.push(exception),
        Verdict::Failure(broken) => {
            let found = row.failures.entry(broken.kind.clone()).or_insert(Found { count: 0, smallest: broken.clone() });
            found.count += 1;
            if broken.instance.len() < found.smallest.instance.len() {
                found.smallest = broken;
            }
        }
    }
}
