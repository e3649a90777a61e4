//! Generated servers against schemathesis, which makes requests from a description, good and bad ones, and looks at the answers: for
//! each listed description a mock is served, and whatever a check of schemathesis fails with is explained or a failure of ours.

mod command;
mod told;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use crate::any_api::{self, Built, Folders, Program};
use crate::child::{self, End, Limits};
use crate::documents::{self, Document};
use crate::explained::{self, Finding, Sorted};
use crate::failure::{Failure, write_json};
use crate::progress;
use crate::table;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// The program
    #[arg(long, default_value = "target/python/bin/schemathesis")]
    program: PathBuf,
    /// Only documents whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// Requests that are made up for each operation and phase
    #[arg(long, default_value_t = 10)]
    examples: u64,
    /// Phases of schemathesis
    #[arg(long, default_value = "examples,coverage,fuzzing,stateful")]
    phases: String,
    /// Where chance begins
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Documents at a time
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Time for one document
    #[arg(long, default_value_t = 600)]
    limit_seconds: u64,
    /// Writes every document's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What one document came to.
#[derive(Default, Serialize)]
struct Row {
    document: String,
    operations: usize,
    seconds: f64,
    /// Requests that were sent.
    requests: usize,
    checks: usize,
    findings: Vec<Finding>,
}

const REASONS: &str = "schemathesis.json";

/// Tries each document and prints what came of it.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let reasons = explained::read(&documents::home().join(REASONS))?;
    let Built { program, mut listed, .. } = any_api::build(&arguments.folders)?;
    listed.retain(|document| arguments.only.as_ref().is_none_or(|part| document.name.contains(part)));
    let folder = documents::scratch("bench-schemathesis")?;
    let row = |document: &Document| row(document, &program, &folder, arguments);
    let rows = progress::each(&listed, arguments.jobs, |document| &document.name, row);
    let rows: Vec<Row> = rows.into_iter().collect::<Result<_, Failure>>()?;
    write_json(arguments.json.as_deref(), &rows)?;
    let findings: Vec<Finding> = rows.iter().flat_map(|row| row.findings.clone()).collect();
    let sorted = explained::sort(&reasons, &findings)?;
    print(&rows, &sorted);
    Ok(if sorted.left.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn row(document: &Document, program: &Program, folder: &Path, arguments: &Arguments) -> Result<Row, Failure> {
    let operations = program.operations(&document.name)?;
    let place = folder.join(&document.name);
    std::fs::create_dir_all(&place)?;
    let mut mock = program.mock(&document.name, &any_api::credentials(&operations), &place.join("mock.log"))?;
    let mut command = command::command(document, &mock.url, &any_api::schemes(&operations), &place, arguments)?;
    let ran = child::run(&mut command, Limits { seconds: arguments.limit_seconds, megabytes: 4000 })?;
    std::fs::write(place.join("schemathesis.log"), format!("{}\n{}", ran.stdout, ran.stderr))?;
    let report = std::fs::read_to_string(place.join(command::REPORT)).unwrap_or_default();
    let told = told::told(document, &report)?;
    let (operations, seconds) = (operations.len(), ran.cost.seconds);
    let mut row = Row { document: document.name.clone(), operations, seconds, ..Row::default() };
    (row.requests, row.checks, row.findings) = (told.requests, told.checks, told.findings);
    // its own code is 1 where checks failed
    let stopped = match ran.end {
        End::Success | End::Refused if told.finished => None,
        end => Some(format!("schemathesis did not finish: {end:?} {}", ran.stderr.lines().last().unwrap_or_default())),
    };
    let died = (!mock.is_alive()).then(|| format!("the mock died: {}", mock.said()));
    row.findings.extend(stopped.into_iter().chain(died).map(|says| Finding {
        document: document.name.clone(),
        operation: String::new(),
        kind: "stopped".to_owned(),
        says,
    }));
    Ok(row)
}

fn print(rows: &[Row], sorted: &Sorted<'_>) {
    let line = |row: &Row| {
        let numbers = [row.operations, row.requests, row.checks, row.findings.len()].map(|number| number.to_string());
        let unexplained = sorted.left.iter().filter(|left| left.document == row.document).count().to_string();
        let mut line = vec![row.document.clone()];
        line.extend(numbers);
        line.extend([unexplained, format!("{:.0} s", row.seconds)]);
        line
    };
    let head = ["document", "operations", "requests", "checks", "failed", "unexplained", "time"];
    table::print("generated servers against schemathesis", &head, &rows.iter().map(line).collect::<Vec<_>>());
    sorted.print();
}
