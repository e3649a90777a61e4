//! Figures as data: printed, kept in a file with where and when they were measured, and read back.

mod bars;
mod command;
mod origin;

pub(crate) use bars::{Bar, Bars};
pub(crate) use command::{given, line};
pub(crate) use origin::{Machine, Origin, Version};

use std::path::Path;
use std::process::ExitCode;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::failure::{Failure, write_json};
use crate::table::Table;

/// What figures are shown as.
pub(crate) trait Report {
    fn tables(&self) -> Vec<Table>;

    /// The ratios that a chart shows.
    fn bars(&self) -> Bars;

    /// What ours stands beside: `hyper`, `ploidy client`.
    fn beside(&self) -> Vec<String>;

    /// Why the command fails though it measured.
    fn wrong(&self) -> Option<String> {
        None
    }

    fn exit_code(&self) -> ExitCode {
        match self.wrong() {
            Some(why) => {
                println!("{why}");
                ExitCode::FAILURE
            }
            None => ExitCode::SUCCESS,
        }
    }
}

/// Figures with where they come from.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept<F> {
    pub(crate) origin: Origin,
    pub(crate) figures: F,
}

/// Prints figures and keeps them where `--json` asks for it.
pub(crate) fn tell<F: Report + Serialize>(figures: F, command: &str, json: Option<&Path>) -> Result<Kept<F>, Failure> {
    figures.tables().iter().for_each(Table::print);
    keep(figures, command, json)
}

/// The same for what is printed already.
pub(crate) fn keep<F: Report + Serialize>(figures: F, command: &str, json: Option<&Path>) -> Result<Kept<F>, Failure> {
    let kept = Kept { origin: Origin::now(command, &figures)?, figures };
    write_json(json, &kept)?;
    Ok(kept)
}

/// What a command kept before.
pub(crate) fn read<F: DeserializeOwned>(file: &Path) -> Result<Kept<F>, Failure> {
    let text = std::fs::read(file).map_err(|error| Failure::at(file, error))?;
    serde_json::from_slice(&text).map_err(|error| Failure::at(file, error))
}
