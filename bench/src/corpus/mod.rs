//! What becomes of every description in a folder: generated whole, with warnings, or not, and why.

mod report;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use crate::child::Limits;
use crate::documents::{self, Document};
use crate::examine::{self, Examined, Outcome};
use crate::failure::{Failure, write_json};
use crate::progress;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder of descriptions, JSON and YAML, searched through and through
    folder: PathBuf,
    /// Writes every document's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
    /// Documents at a time
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Lists every failed document with its first errors
    #[arg(long)]
    failures: bool,
}

/// What one document came to.
#[derive(Serialize)]
struct Row {
    document: String,
    bytes: u64,
    #[serde(flatten)]
    examined: Examined,
}

/// A description that needs more is taken to hang.
const LIMITS: Limits = Limits { seconds: 120, megabytes: 6000 };

/// Looks at each document and prints the tables.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let rows = rows(&arguments.folder, arguments.jobs)?;
    report::print(&rows);
    if arguments.failures {
        report::print_failures(&rows);
    }
    write_json(arguments.json.as_deref(), &rows)?;
    let panics = rows.iter().any(|row| matches!(row.examined.outcome, Outcome::Panicked(_)));
    Ok(if panics { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The same for a folder that was made by another command.
pub(crate) fn of(folder: &Path, json: Option<PathBuf>) -> Result<ExitCode, Failure> {
    run(&Arguments { folder: folder.to_owned(), json, jobs: 2, failures: true })
}

fn rows(folder: &Path, jobs: usize) -> Result<Vec<Row>, Failure> {
    let documents = documents::find(folder)?;
    if documents.is_empty() {
        return Err(Failure::at(folder, "no descriptions here"));
    }
    let row = |document: &Document| {
        let examined = examine::apart(&document.path, None, &[], LIMITS)?;
        Ok(Row { document: document.name.clone(), bytes: document.bytes, examined })
    };
    progress::each(&documents, jobs, |document| &document.name, row).into_iter().collect()
}
