//! Generated clients against Prism, a mock server that checks what it gets: for each description of a package values are made for the
//! arguments of each operation, the client sends them, Prism says what is wrong with the request, and the client reads the answer.

mod calls;
mod report;
mod verdict;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde::Serialize;

use self::calls::Call;
use crate::any_api::{self, Built, Folders, Operation, Program};
use crate::documents::{self, Document};
use crate::explained::{self, Finding};
use crate::failure::{Failure, write_json};
use crate::progress;
use crate::serving::Serving;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// Only documents whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// How often all arguments of an operation are made up
    #[arg(long, default_value_t = 4)]
    values: u64,
    /// Where chance begins
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Documents at a time
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Writes every document's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What one document came to.
#[derive(Default, Serialize)]
struct Row {
    document: String,
    operations: usize,
    calls: usize,
    /// How many calls were answered with each class of statuses.
    answers: [usize; 6],
    findings: Vec<Finding>,
    /// Why nothing was tried.
    stopped: Option<String>,
}

const REASONS: &str = "prism.json";

/// Tries each document and prints what came of it.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let reasons = explained::read(&documents::home().join(REASONS))?;
    let Built { program, mut package, refused, .. } = any_api::build(&arguments.folders)?;
    package.retain(|document| arguments.only.as_ref().is_none_or(|part| document.name.contains(part)));
    let folder = documents::scratch("bench-prism")?;
    let row = |document: &Document| row(document, &program, &folder, arguments);
    let rows = progress::each(&package, arguments.jobs, |document| &document.name, row);
    let rows: Vec<Row> = rows.into_iter().collect::<Result<_, Failure>>()?;
    write_json(arguments.json.as_deref(), &rows)?;
    let findings: Vec<Finding> = rows.iter().flat_map(|row| row.findings.clone()).collect();
    let sorted = explained::sort(&reasons, &findings)?;
    report::print(&rows, &refused, &sorted);
    Ok(if sorted.left.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn row(document: &Document, program: &Program, folder: &Path, arguments: &Arguments) -> Result<Row, Failure> {
    let mut row = Row { document: document.name.clone(), ..Row::default() };
    let operations = program.operations(&document.name)?;
    row.operations = operations.len();
    let log = folder.join(format!("{}.log", document.name));
    let prism = match Serving::start(&log, |port| prism(&arguments.folders.packages, &document.path, port))? {
        Ok(prism) => prism,
        Err(said) => return Ok(Row { stopped: Some(last_line(&said)), ..row }),
    };
    let mut calls = Vec::new();
    for operation in &operations {
        let made = calls::of(operation, arguments.seed, arguments.values);
        if made.is_empty() {
            row.findings.push(finding(document, &operation.operation, "no arguments", "no arguments were made"));
        }
        calls.extend(made);
    }
    row.calls = calls.len();
    let answers = answers(document, program, folder, &prism, &operations, &calls)?;
    for (call, answer) in calls.iter().zip(answers) {
        row.answers[verdict::class(&answer)] += 1;
        let shown = |says: &str| format!("{says} | {} | {answer}", call.arguments);
        let verdicts = verdict::verdicts(&answer).into_iter();
        row.findings.extend(verdicts.map(|says| finding(document, &call.operation, &says, &shown(&says))));
    }
    Ok(row)
}

fn finding(document: &Document, operation: &str, kind: &str, says: &str) -> Finding {
    let text = str::to_owned;
    Finding { document: document.name.clone(), operation: text(operation), kind: text(kind), says: text(says) }
}

/// What the client tells of each call.
fn answers(
    document: &Document,
    program: &Program,
    folder: &Path,
    prism: &Serving,
    operations: &[Operation],
    calls: &[Call],
) -> Result<Vec<serde_json::Value>, Failure> {
    let lines: Vec<String> = calls.iter().map(Call::line).collect();
    let file = folder.join(format!("{}.calls", document.name));
    std::fs::write(&file, lines.join("\n")).map_err(|error| Failure::at(&file, error))?;
    let answers = program.calls(&document.name, &prism.url, &any_api::credentials(operations), &file)?;
    if answers.len() != calls.len() {
        return Err(Failure::from(format!("`{}`: {} calls have {} answers", document.name, calls.len(), answers.len())));
    }
    Ok(answers)
}

fn prism(packages: &Path, description: &Path, port: u16) -> Command {
    let mut command = Command::new(packages.join(".bin/prism"));
    command.args(["mock", "--errors", "--verboseLevel", "error", "--seed", "1", "--port"]).arg(port.to_string()).arg(description);
    command
}

fn last_line(said: &str) -> String {
    said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
}
