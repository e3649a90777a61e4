//! What compiling generated code costs: each crate alone, its dependencies compiled before, ours beside those of other generators.

mod cargo;
mod cut;
mod documents;
mod measured;
mod passes;
mod place;
mod report;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use self::cargo::{How, Kind};
use self::documents::{Document, Folders, Wanted};
use self::measured::Measured;
pub(crate) use self::measured::as_compiler;
use self::place::{Made, OURS, Subject};
use crate::child::{Cost, Limits};
use crate::failure::{Failure, write_json};
use crate::kept::{self, Kept, Origin, Report as _};
use crate::peers;
use crate::table::Table;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Descriptions, instead of those that `bench/compile.json` names
    paths: Vec<PathBuf>,
    #[command(flatten)]
    folders: Folders,
    #[command(flatten)]
    peers: peers::Folder,
    /// Only documents of the list whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// Only generators whose name contains this
    #[arg(long)]
    of: Option<String>,
    /// How each is compiled
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["check", "debug", "release"])]
    kinds: Vec<Kind>,
    /// Rounds of each
    #[arg(long, default_value_t = 1)]
    rounds: usize,
    /// Only a small document, checked once
    #[arg(long)]
    short: bool,
    /// Shows how the time of the compiler splits; it tells more of itself then, and takes longer
    #[arg(long)]
    split: bool,
    /// Memory of one compiler
    #[arg(long, default_value_t = 13_000)]
    limit_mb: u64,
    /// Time of one compiler
    #[arg(long, default_value_t = 1200)]
    limit_seconds: u64,
    /// Writes every round's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// What compiling all crates of all documents cost.
#[derive(Serialize, Deserialize)]
pub(crate) struct Figures {
    /// Those of a document stand together.
    rows: Vec<Row>,
}

/// One generated crate.
#[derive(Serialize, Deserialize)]
struct Row {
    document: String,
    generator: String,
    lines: usize,
    /// Why there is no crate, or why cargo did not come to compile it.
    refused: Option<String>,
    /// By how it was compiled, a figure a round.
    rounds: BTreeMap<Kind, Vec<Measured>>,
}

/// Compiles and prints the tables.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    Ok(told(arguments, &kept::given())?.figures.exit_code())
}

/// Measures, prints and keeps, document for document; `command` is what the one who runs it wrote.
pub(crate) fn told(arguments: &Arguments, command: &str) -> Result<Kept<Figures>, Failure> {
    let json = arguments.json.as_deref();
    let figures = measure(arguments, |figures, newest| {
        report::of_document(newest).iter().for_each(Table::print);
        // a later one may be ended by whoever is short of memory
        write_json(json, &Kept { origin: Origin::now(command, figures)?, figures })
    })?;
    kept::keep(figures, command, json)
}

/// `each` sees all that is there once a document is done, and the rows of that one.
fn measure(arguments: &Arguments, each: impl Fn(&Figures, &[Row]) -> Result<(), Failure>) -> Result<Figures, Failure> {
    let scratch = crate::documents::scratch("bench-compile")?;
    let subjects = subjects(arguments)?;
    let mut figures = Figures { rows: Vec::new() };
    for document in chosen(arguments, &scratch)? {
        let before = figures.rows.len();
        figures.rows.extend(compare(&document, &subjects, arguments, &scratch)?);
        each(&figures, figures.rows.get(before..).unwrap_or_default())?;
    }
    Ok(figures)
}

fn subjects(arguments: &Arguments) -> Result<Vec<Subject>, Failure> {
    let peers = peers::installed(&arguments.peers)?;
    let mut subjects: Vec<Subject> = OURS.iter().map(Subject::Ours).chain(peers.into_iter().map(Subject::Peer)).collect();
    subjects.retain(|subject| arguments.of.as_ref().is_none_or(|part| subject.name().contains(part)));
    Ok(subjects)
}

fn chosen(arguments: &Arguments, scratch: &Path) -> Result<Vec<Document>, Failure> {
    if arguments.paths.is_empty() {
        let wanted = Wanted { part: arguments.only.as_deref().unwrap_or_default(), short: arguments.short };
        return documents::listed(&arguments.folders, &wanted, scratch);
    }
    arguments.paths.iter().map(|path| documents::given(path, scratch)).collect()
}

/// Every generator's crate of one document, in alternating rounds.
fn compare(document: &Document, subjects: &[Subject], arguments: &Arguments, scratch: &Path) -> Result<Vec<Row>, Failure> {
    let limits = Limits { seconds: arguments.limit_seconds, megabytes: arguments.limit_mb };
    let made: Vec<Made> =
        subjects.iter().map(|subject| subject.make(document, scratch, limits)).collect::<Result<_, Failure>>()?;
    let mut rows: Vec<Row> = subjects.iter().zip(&made).map(|(subject, made)| row(document, subject, made)).collect();
    for _ in 0..if arguments.short { 1 } else { arguments.rounds.max(1) } {
        for &kind in if arguments.short { &[Kind::Check] } else { arguments.kinds.as_slice() } {
            let how = How { kind, limits, passes: arguments.split };
            for (row, made) in rows.iter_mut().zip(&made) {
                one(row, made, how, scratch)?;
            }
        }
    }
    Ok(rows)
}

fn row(document: &Document, subject: &Subject, made: &Made) -> Row {
    let (lines, refused) = match made {
        Made::Crate { lines, .. } => (*lines, None),
        Made::Refused(why) => (0, Some(why.clone())),
    };
    Row { document: document.name.clone(), generator: subject.name().to_owned(), lines, refused, rounds: BTreeMap::new() }
}

/// One round of one crate; what does not check is not built, and what was ended once is not tried again.
fn one(row: &mut Row, made: &Made, how: How, scratch: &Path) -> Result<(), Failure> {
    let Made::Crate { folder, .. } = made else { return Ok(()) };
    let fails = |measured: &Measured| measured.errors > 0 || measured.stopped.is_some();
    let given_up = |(kind, rounds): (&Kind, &Vec<Measured>)| match kind {
        kind if *kind == how.kind => rounds.iter().any(|measured| measured.stopped.is_some()),
        kind => *kind == Kind::Check && rounds.iter().any(fails),
    };
    if row.refused.is_some() || row.rounds.iter().any(given_up) {
        return Ok(());
    }
    match cargo::compile(folder, how, &scratch.join("target"))? {
        Ok(measured) => {
            let Cost { cpu_seconds, peak_mb, .. } = measured.cost;
            eprintln!("{}: {}, {:?}: {cpu_seconds:.1} s, {peak_mb:.0} MB", row.document, row.generator, how.kind);
            row.rounds.entry(how.kind).or_default().push(measured);
        }
        Err(why) => row.refused = Some(why),
    }
    Ok(())
}
