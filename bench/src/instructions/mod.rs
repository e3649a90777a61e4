//! How many instructions the hot paths take, as callgrind counts them, against what stands in `instructions.json`: times on shared
//! machines are noisy, this is not. A path that takes 3 % more is named and fails the command.
//!
//! This program runs itself under valgrind, each path a few times and many times, so that what begins and ends it cancels out.

mod baseline;
mod count;
pub(crate) mod path;
mod workload;

use std::path::PathBuf;
use std::process::ExitCode;

use crate::failure::{Failure, write_json};
use crate::{documents, table};
use baseline::{Baseline, Change};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// What to compare with; by default what is committed
    #[arg(long)]
    baseline: Option<PathBuf>,
    /// Writes what is counted as the new baseline
    #[arg(long)]
    write: bool,
    /// Writes the figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

/// Counts, prints and compares.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let file = arguments.baseline.clone().unwrap_or_else(|| documents::home().join("instructions.json"));
    let counted = count::all()?;
    write_json(arguments.json.as_deref(), &counted)?;
    if arguments.write {
        print(&counted, &[]);
        write_json(Some(&file), &counted)?;
        return Ok(ExitCode::SUCCESS);
    }
    let before = Baseline::read(&file)?;
    let changes = counted.changes(&before);
    print(&counted, &changes);
    let wrong = changes.iter().filter_map(Change::wrong).collect::<Vec<_>>();
    for wrong in &wrong {
        println!("{wrong}");
    }
    if let Some(difference) = counted.difference(&before) {
        println!("counts are not comparable, so this only warns: {difference}");
        return Ok(ExitCode::SUCCESS);
    }
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(counted: &Baseline, changes: &[Change]) {
    let line = |(path, count): (&String, &u64)| {
        let change = changes.iter().find(|change| change.path() == path);
        let [before, by] = change.map_or_else(Default::default, Change::shown);
        vec![path.clone(), count.to_string(), before, by]
    };
    let head = ["path", "instructions", "before", "change"];
    table::print("instructions of hot paths, each time", &head, &counted.paths.iter().map(line).collect::<Vec<_>>());
}
