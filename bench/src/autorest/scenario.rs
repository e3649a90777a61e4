//! From the files in `bench/autorest` to scenarios: what is called, and what must come of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Failure;

/// What must be covered, and why some of it is not.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    pub(super) package: String,
    pub(super) version: String,
    /// How many keys of each category.
    pub(super) covered: BTreeMap<String, usize>,
    /// Keys of calls that are in no description, and why they are not made.
    pub(super) beyond: BTreeMap<String, String>,
}

/// The scenarios of one description.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Scenarios {
    /// The file's name in the package.
    pub(super) description: PathBuf,
    /// Where its paths begin, where the description leaves that to its user.
    #[serde(default)]
    pub(super) base_path: String,
    /// Secrets by security scheme.
    #[serde(default)]
    pub(super) credentials: BTreeMap<String, String>,
    pub(super) scenarios: Vec<Scenario>,
}

/// A call by name and what must come of it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Scenario {
    /// The operation's id.
    pub(super) call: String,
    /// The arguments.
    pub(super) with: Option<Value>,
    /// The server's own names of what this shows.
    #[serde(default)]
    pub(super) covers: Vec<String>,
    pub(super) status: Option<u16>,
    /// Headers that the answer must have among others.
    #[serde(default)]
    pub(super) headers: BTreeMap<String, Value>,
    /// The decoded body.
    pub(super) body: Option<Value>,
    /// A file of the package that is the body.
    pub(super) file: Option<PathBuf>,
    /// The kind of the failure that must come instead of an answer.
    pub(super) fails: Option<String>,
    /// Why the call is not made.
    pub(super) left_out: Option<String>,
}

impl Scenarios {
    /// The description's name without its ending.
    pub(super) fn name(&self) -> String {
        self.description.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// The goal.
pub(super) fn goal(folder: &Path) -> Result<Goal, Failure> {
    read(&folder.join("coverage.yaml"))
}

/// All scenarios, by the names of their files.
pub(super) fn all(folder: &Path) -> Result<Vec<Scenarios>, Failure> {
    let folder = folder.join("scenarios");
    let entries = std::fs::read_dir(&folder).map_err(|error| Failure::at(&folder, error))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, Failure>>()?;
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

fn read<T: DeserializeOwned>(file: &Path) -> Result<T, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::at(file, error))?;
    serde_yaml::from_str(&text).map_err(|error| Failure::at(file, error))
}
