//! Time and memory of generating against a bare parse of the same bytes and against other generators, in alternating rounds, each in a
//! process of its own.

mod beside;
mod report;
mod twice;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::child::{self, End, Limits};
use crate::documents::{self, Document};
use crate::examine::{self, Outcome};
use crate::failure::Failure;
use crate::kept::{self, Kept, Report as _};
use crate::peers::{self, Installed};
use beside::Beside;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Descriptions or folders of them; a folder stands for its largest documents that generate
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Rounds of each
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How many of a folder
    #[arg(long, default_value_t = 2)]
    largest: usize,
    #[command(flatten)]
    peers: peers::Folder,
    /// Writes the figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct ParseArguments {
    file: PathBuf,
}

/// Seconds and memory of one round, or their medians.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Took {
    seconds: f64,
    peak_mb: f64,
}

/// What all documents came to.
#[derive(Serialize, Deserialize)]
pub(crate) struct Figures {
    rows: Vec<Row>,
}

/// The medians of one document.
#[derive(Serialize, Deserialize)]
struct Row {
    document: String,
    megabytes: f64,
    parse: Took,
    generate: Took,
    /// Generating the document with everything in it twice.
    twice: Option<Took>,
    /// Other generators, on the same bytes.
    peers: Vec<Beside>,
}

const LIMITS: Limits = Limits { seconds: 300, megabytes: 12_000 };

/// Measures and prints.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    Ok(told(arguments, &kept::given())?.figures.exit_code())
}

/// Measures, prints and keeps; `command` is what the one who runs it wrote.
pub(crate) fn told(arguments: &Arguments, command: &str) -> Result<Kept<Figures>, Failure> {
    kept::tell(measure(arguments)?, command, arguments.json.as_deref())
}

fn measure(arguments: &Arguments) -> Result<Figures, Failure> {
    let peers = peers::installed(&arguments.peers)?;
    let mut documents = Vec::new();
    for path in &arguments.paths {
        documents.extend(largest(path, arguments.largest)?);
    }
    let rows = documents.iter().map(|document| row(document, &peers, arguments.rounds)).collect::<Result<_, Failure>>()?;
    Ok(Figures { rows })
}

/// Parses a file into a JSON value and prints what that took.
pub(crate) fn parse(arguments: &ParseArguments) -> Result<ExitCode, Failure> {
    let began = Instant::now();
    let bytes = std::fs::read(&arguments.file).map_err(|error| Failure::at(&arguments.file, error))?;
    let value: serde_json::Value = serde_json::from_slice(&bytes)?;
    let seconds = began.elapsed().as_secs_f64();
    let took = Took { seconds, peak_mb: child::own_peak_mb() };
    println!("{}", serde_json::to_string(&took)?);
    drop(value);
    Ok(ExitCode::SUCCESS)
}

/// The largest JSON documents that generate.
fn largest(path: &Path, count: usize) -> Result<Vec<Document>, Failure> {
    let mut documents = documents::find(path)?;
    documents.retain(|document| document.path.extension().is_some_and(|extension| extension == "json"));
    documents.sort_by_key(|document| std::cmp::Reverse(document.bytes));
    let mut chosen = Vec::new();
    for document in documents {
        if chosen.len() == count {
            break;
        }
        match generate_once(&document.path)? {
            Some(_) => chosen.push(document),
            None => println!("{} is not generated, so it is left out", document.name),
        }
    }
    Ok(chosen)
}

fn row(document: &Document, peers: &[Installed], rounds: usize) -> Result<Row, Failure> {
    let twice = twice::write(&document.path)?;
    let mut beside: Vec<_> = peers.iter().map(beside::Rounds::new).collect();
    let (mut parses, mut generates, mut twices) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds.max(1) {
        parses.push(parse_once(&document.path)?);
        generates.extend(generate_once(&document.path)?);
        twices.extend(generate_once(&twice)?);
        beside.iter_mut().try_for_each(|peer| peer.one(&document.path))?;
    }
    let median_of = |rounds: &[Took]| median(rounds).ok_or_else(|| Failure::at(&document.path, "is not generated each time"));
    Ok(Row {
        document: document.name.clone(),
        megabytes: document.bytes as f64 / 1e6,
        parse: median_of(&parses)?,
        generate: median_of(&generates)?,
        twice: median(&twices),
        peers: beside.iter().map(beside::Rounds::median).collect(),
    })
}

fn parse_once(path: &Path) -> Result<Took, Failure> {
    let ran = child::run(Command::new(std::env::current_exe()?).arg("parse").arg(path), LIMITS)?;
    if ran.end != End::Success {
        return Err(Failure::from(ran.stderr));
    }
    Ok(serde_json::from_str(&ran.stdout)?)
}

/// None where the description does not generate.
fn generate_once(path: &Path) -> Result<Option<Took>, Failure> {
    let examined = examine::apart(path, None, &[], LIMITS)?;
    let generated = matches!(examined.outcome, Outcome::Whole | Outcome::Warnings);
    Ok(generated.then_some(Took { seconds: examined.seconds, peak_mb: examined.peak_mb }))
}

fn median(rounds: &[Took]) -> Option<Took> {
    let middle = |figure: fn(&Took) -> f64| {
        let mut figures: Vec<f64> = rounds.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied()
    };
    Some(Took { seconds: middle(|took| took.seconds)?, peak_mb: middle(|took| took.peak_mb)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_of_each_figure() {
        let rounds = [(3.0, 1.0), (1.0, 9.0), (2.0, 5.0)].map(|(seconds, peak_mb)| Took { seconds, peak_mb });
        let found = median(&rounds).map(|took| (took.seconds, took.peak_mb));
        assert_eq!(found, Some((2.0, 5.0)));
        assert!(median(&[]).is_none());
    }
}
