//! Whether what is generated compiles: types, client and server of each description, checked with every warning denied.

mod report;
mod runtime;
mod rustc;
pub(crate) mod sample;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use self::runtime::Runtime;
use crate::child::{Cost, Limits};
use crate::documents::{self, Document};
use crate::examine::{self, Outcome};
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
    /// Documents at a time
    #[arg(long, default_value_t = 1)]
    jobs: usize,
    /// Memory of one compiler
    #[arg(long, default_value_t = 6000)]
    limit_mb: u64,
    /// Time of one compiler
    #[arg(long, default_value_t = 600)]
    limit_seconds: u64,
    /// An option of the generator, as `by-name`
    #[arg(long)]
    set: Vec<String>,
    /// Writes every document's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What one document came to.
#[derive(Serialize)]
struct Row {
    document: String,
    lines: usize,
    outcome: Compiled,
    cost: Cost,
}

/// How the compiler took it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Compiled {
    /// The description was not generated, so there was nothing to compile.
    NotGenerated,
    Compiles,
    Refused(Vec<rustc::Complaint>),
    /// It took too long or too much, or the compiler died.
    Stopped(String),
}

/// Compiles each document and prints the table.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let documents = chosen(arguments)?;
    let folder = documents::scratch("bench-check")?;
    let runtime = runtime::build(&folder)?;
    let limits = Limits { seconds: arguments.limit_seconds, megabytes: arguments.limit_mb };
    let row = |document: &Document| row(document, &folder, &runtime, &arguments.set, limits);
    let rows = progress::each(&documents, arguments.jobs, |document| &document.name, row);
    let rows: Vec<Row> = rows.into_iter().collect::<Result<_, Failure>>()?;
    report::print(&rows);
    write_json(arguments.json.as_deref(), &rows)?;
    let refused = rows.iter().any(|row| matches!(row.outcome, Compiled::Refused(_) | Compiled::Stopped(_)));
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The documents to compile, large ones first.
fn chosen(arguments: &Arguments) -> Result<Vec<Document>, Failure> {
    let mut documents = match &arguments.sample {
        Some(sample) => sample::read(sample, &arguments.folder)?,
        None => documents::find(&arguments.folder)?,
    };
    documents.retain(|document| arguments.only.as_ref().is_none_or(|part| document.name.contains(part)));
    documents.sort_by_key(|document| std::cmp::Reverse(document.bytes));
    Ok(documents)
}

fn row(document: &Document, folder: &Path, runtime: &Runtime, set: &[String], limits: Limits) -> Result<Row, Failure> {
    let place = folder.join(document.name.replace(['/', '\\'], "-"));
    std::fs::create_dir_all(&place)?;
    let text = place.join("api.rs");
    let examined = examine::apart(&document.path, Some(&text), set, limits)?;
    let name = document.name.clone();
    if matches!(examined.outcome, Outcome::Failed | Outcome::Panicked(_)) {
        return Ok(Row { document: name, lines: 0, outcome: Compiled::NotGenerated, cost: Cost::default() });
    }
    let (outcome, cost) = rustc::check(&place, runtime, limits)?;
    Ok(Row { document: name, lines: examined.lines, outcome, cost })
}
