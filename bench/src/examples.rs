//! The descriptions of the npm package @readme/oas-examples, fetched when npm is there.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::failure::Failure;
use crate::{corpus, documents};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Writes every document's figures to this file
    #[arg(long)]
    json: Option<PathBuf>,
}

const PACKAGE: &str = "@readme/oas-examples";

/// Fetches the package and looks at it as at a corpus.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let folder = documents::scratch("bench-examples")?;
    let installed = folder.join("node_modules").join(PACKAGE);
    if !installed.is_dir() && !fetch(&folder)? {
        println!("npm is not there, so {PACKAGE} was not fetched: nothing to look at");
        return Ok(ExitCode::SUCCESS);
    }
    corpus::of(&installed, arguments.json.clone())
}

fn fetch(folder: &Path) -> Result<bool, Failure> {
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(folder).arg(PACKAGE);
    match npm.status() {
        Ok(status) if status.success() => Ok(true),
        Ok(status) => Err(Failure::from(format!("npm could not fetch `{PACKAGE}`: {status}"))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}
