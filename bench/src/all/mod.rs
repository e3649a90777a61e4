//! The commands that compare with others, one after the other, and what comes of it: `RESULTS.md` and a chart.

mod chart;
mod markdown;
mod part;
mod results;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::documents;
use crate::failure::Failure;
use part::{Part, Section};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Few short rounds, which show that each command runs and little else
    #[arg(long, conflicts_with_all = ["from", "write"])]
    short: bool,
    /// The folder of published descriptions, for `generate` and `compile`; without it `generate` takes what is kept here
    #[arg(long, value_name = "FOLDER")]
    corpus: Option<PathBuf>,
    /// Measures nothing: takes what the commands wrote with `--json FOLDER/serve.json`, `FOLDER/call.json` and so on
    #[arg(long, value_name = "FOLDER", conflicts_with = "corpus")]
    from: Option<PathBuf>,
    /// Writes `bench/RESULTS.md` and `bench/results.svg`
    #[arg(long)]
    write: bool,
}

/// Runs each command, or reads what it kept, and writes where that is wanted. Figures never fail it, only a command that does not run.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let (sections, failed) = match &arguments.from {
        Some(folder) => (read(folder)?, Vec::new()),
        None => measure(arguments)?,
    };
    if arguments.write {
        write(documents::home(), &sections)?;
    }
    for failed in &failed {
        println!("{failed}");
    }
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was measured, and what went wrong; one command that fails does not keep the others from running.
fn measure(arguments: &Arguments) -> Result<(Vec<Section>, Vec<String>), Failure> {
    // short rounds do not take the place of full ones
    let folder = documents::scratch(if arguments.short { "bench-all/short" } else { "bench-all" })?;
    let (mut sections, mut failed) = (Vec::new(), Vec::new());
    for part in Part::ALL {
        let words = part.words(arguments);
        match part.measure(&words, &part.file(&folder)) {
            Ok(section) => {
                failed.extend(section.wrong.iter().map(|why| format!("{}: {why}", part.name())));
                sections.push(section);
            }
            Err(why) => failed.push(format!("{} does not run: {why}", part.name())),
        }
    }
    println!("\nkept in `{}`", folder.display());
    Ok((sections, failed))
}

fn read(folder: &Path) -> Result<Vec<Section>, Failure> {
    let mut sections = Vec::new();
    for part in Part::ALL {
        let file = part.file(folder);
        if file.is_file() {
            let section = part.read(&file)?;
            section.tables.iter().for_each(crate::table::Table::print);
            sections.push(section);
        } else {
            println!("left out, since `{}` is not there: {}", file.display(), part.name());
        }
    }
    if sections.is_empty() {
        return Err(Failure::at(folder, "has no figures"));
    }
    Ok(sections)
}

fn write(folder: &Path, sections: &[Section]) -> Result<(), Failure> {
    for (name, text) in [("RESULTS.md", results::render(sections)), ("results.svg", chart::draw(sections))] {
        let file = folder.join(name);
        std::fs::write(&file, text).map_err(|error| Failure::at(&file, error))?;
        println!("wrote `{}`", file.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests;
