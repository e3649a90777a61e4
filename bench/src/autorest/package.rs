//! The installed npm package.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::scenario::Goal;
use crate::failure::Failure;

#[derive(Deserialize)]
struct Manifest {
    name: String,
    version: String,
}

/// The absolute folder of the package, which must be there and be the one that the scenarios are of.
pub(super) fn open(folder: &Path, goal: &Goal) -> Result<PathBuf, Failure> {
    let file = folder.join("package.json");
    let install = format!("npm install --prefix target/npm {}@{}", goal.package, goal.version);
    let text = std::fs::read(&file).map_err(|error| Failure::at(&file, format!("{error}; install it with `{install}`")))?;
    let Manifest { name, version } = serde_json::from_slice(&text)?;
    match name == goal.package && version == goal.version {
        true => folder.canonicalize().map_err(|error| Failure::at(folder, error)),
        false => Err(Failure::at(&file, format!("this is {name} {version}; install the other with `{install}`"))),
    }
}
