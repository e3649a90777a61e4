//! Generated clients against Prism, a mock server that checks what it gets: for each description of a package values are made for the
//! arguments of each operation, the client sends them, Prism says what is wrong with the request, and the client reads the answer.

mod calls;
mod report;
mod session;
mod verdict;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value;

use self::calls::Call;
use self::session::Tried;
use crate::any_api::{self, Built, Folders, Program};
use crate::documents::{self, Document};
use crate::explained::{self, Finding};
use crate::failure::{Failure, write_json};
use crate::progress;

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
    let mut calls = Vec::new();
    for operation in &operations {
        let made = calls::of(operation, arguments.seed, arguments.values);
        if made.is_empty() {
            row.findings.push(finding(document, &operation.operation, "no arguments", "no arguments were made"));
        }
        calls.extend(made);
    }
    let credentials = any_api::credentials(&operations);
    let tried = Tried { document, program, folder, packages: &arguments.folders.packages, credentials: &credentials };
    match session::calls(&tried, &calls)? {
        Ok(answered) => judge(document, &answered, &mut row),
        Err(said) => row.stopped = Some(said),
    }
    Ok(row)
}

fn judge(document: &Document, answered: &[(&Call, Value)], row: &mut Row) {
    row.calls = answered.len();
    for (call, answer) in answered {
        if let Some(count) = row.answers.get_mut(verdict::class(answer)) {
            *count += 1;
        }
        let shown = verdict::shown(answer);
        let verdicts = verdict::verdicts(answer).into_iter();
        let says = |kind: &str| format!("{kind} | {} | {shown}", call.arguments);
        row.findings.extend(verdicts.map(|kind| finding(document, &call.operation, &kind, &says(&kind))));
    }
}

fn finding(document: &Document, operation: &str, kind: &str, says: &str) -> Finding {
    let text = str::to_owned;
    Finding { document: document.name.clone(), operation: text(operation), kind: text(kind), says: text(says) }
}
